// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset.scrub;

import java.nio.file.Path;
import java.util.List;
import org.skerry.api.asset.Content;
import org.skerry.api.asset.StorageResult;
import org.skerry.ejb.asset.blob.BlobStore;

/** What a scrub needs of the grid's stores. Thread-safe. */
public interface ScrubbedStore {
    /** The store whose contents are hashed, and which is repaired. */
    BlobStore blobs();

    /** An asset's bytes, from wherever the catalog finds them. */
    StorageResult<Content> content(Finding asset);

    /** Where the same bytes may be, in the order of asking. */
    List<RepairSource> sources();

    /** Where contents wait that come in. */
    Path incoming();

    /** A place that may have the bytes of an asset. */
    @FunctionalInterface
    interface RepairSource {
        StorageResult<Content> find(Finding asset);
    }
}
