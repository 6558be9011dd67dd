// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset.copy;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.skerry.api.asset.StorageProvider;
import org.skerry.ejb.asset.blob.BlobStore;

/** The stores between which can be copied. Thread-safe. */
public interface CopyStores {
    Set<String> names();

    /** A store of bytes that the grid's catalog knows. */
    Optional<BlobStore> blobs(String name);

    /** A store alone; writing to one of bytes enters the catalog too. */
    Optional<StorageProvider> provider(String name);

    /** Where contents wait that come in. */
    Path incoming();
}
