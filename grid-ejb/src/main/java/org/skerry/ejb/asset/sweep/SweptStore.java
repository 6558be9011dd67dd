// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset.sweep;

import java.util.List;
import org.skerry.api.asset.StorageProvider;
import org.skerry.ejb.asset.blob.BlobStore;
import org.skerry.ejb.asset.index.ContentSource;

/** What a sweep needs of the grid's store. Thread-safe. */
public interface SweptStore extends ContentSource {
    /** Where new bytes go, and where those go from that nobody needs. */
    BlobStore blobs();

    /** Stores with catalogs of their own that are read where ours has nothing: what their assets refer to may be here. */
    default List<StorageProvider> elsewhere() {
        return List.of();
    }
}
