// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.skerry.ejb.asset.blob.BlobStore;
import org.skerry.ejb.asset.blob.DatabaseBlobStore;
import org.skerry.ejb.asset.blob.FileBlobStore;
import org.skerry.ejb.asset.blob.Spool;
import org.skerry.ejb.persistence.Transactions;

/** Providers over a catalog, as the grid puts them together. */
public final class Catalogs {
    private Catalogs() {}

    /** Bytes in files. */
    public static CatalogStorageProvider onFiles(Transactions database, Path folder) {
        return over(database, folder, new FileBlobStore(folder, false, InstantSource.system()));
    }

    /** Bytes in the database. */
    public static CatalogStorageProvider onDatabase(Transactions database, Path folder) {
        return over(database, folder, new DatabaseBlobStore(database, folder, InstantSource.system()));
    }

    /** Bytes in several places. */
    public static CatalogStorageProvider over(Transactions database, Path folder, BlobStore... places) {
        return new CatalogStorageProvider(
                database,
                List.of(places),
                new Spool(folder.resolve("incoming")),
                ContentFacts.NONE,
                InstantSource.system());
    }
}
