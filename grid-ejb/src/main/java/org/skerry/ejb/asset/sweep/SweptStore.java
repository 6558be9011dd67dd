// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset.sweep;

import java.util.List;
import org.skerry.api.asset.AssetRecord;
import org.skerry.api.asset.Content;
import org.skerry.api.asset.StorageProvider;
import org.skerry.api.asset.StorageResult;
import org.skerry.ejb.asset.blob.BlobStore;

/** What a sweep needs of the grid's store. Thread-safe. */
public interface SweptStore {
    /** The bytes of an asset of the catalog or the bin. */
    StorageResult<Content> content(AssetRecord record);

    /** Where new bytes go, and where those go from that nobody needs. */
    BlobStore blobs();

    /** Stores with catalogs of their own that are read where ours has nothing: what their assets refer to may be here. */
    default List<StorageProvider> elsewhere() {
        return List.of();
    }
}
