// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.skerry.ejb.asset.blob.BlobStore;
import org.skerry.ejb.asset.blob.DatabaseBlobStore;
import org.skerry.ejb.asset.blob.FileBlobStore;
import org.skerry.ejb.asset.blob.SmallBlobStore;
import org.skerry.ejb.asset.blob.SplitBlobStore;
import org.skerry.ejb.asset.blob.Spool;
import org.skerry.ejb.persistence.Transactions;

/** Providers over a catalog, as the grid puts them together. */
public final class Catalogs {
    private static final int SMALL = 2_000;

    private Catalogs() {}

    /** Bytes in files. */
    public static CatalogStorageProvider onFiles(Transactions database, Path folder) {
        return over(database, folder, new FileBlobStore(folder, false, InstantSource.system()));
    }

    /** Small contents in rows, the others in files: the grid's default. */
    public static CatalogStorageProvider onRowsAndFiles(Transactions database, Path folder) {
        return over(database, folder, rowsAndFiles(database, folder));
    }

    /** The same behind a journal. */
    public static CatalogStorageProvider onRowsAndFiles(Transactions database, Path folder, WriteAhead ahead) {
        return new CatalogStorageProvider(
                database,
                List.of(rowsAndFiles(database, folder)),
                new Spool(folder.resolve("incoming")),
                ContentFacts.NONE,
                TakenIds.NONE,
                InstantSource.system(),
                ahead);
    }

    /** The bytes of {@link #onRowsAndFiles}. */
    static BlobStore rowsAndFiles(Transactions database, Path folder) {
        return new SplitBlobStore(
                new SmallBlobStore(database, InstantSource.system()),
                new FileBlobStore(folder, false, InstantSource.system()),
                SMALL);
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
