// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset.wiring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.skerry.ejb.asset.blob.AssetFolder;
import org.skerry.ejb.asset.blob.BlobStore;
import org.skerry.ejb.asset.blob.DatabaseBlobStore;
import org.skerry.ejb.persistence.Transactions;

/** {@code database}: the grid's own. */
@ApplicationScoped
public class DatabaseBlobs implements NamedBlobs {
    @Inject
    Transactions transactions;

    @Inject
    AssetFolder folder;

    @Inject
    Clock clock;

    @Override
    public String name() {
        return "database";
    }

    @Override
    public void check() {
        // large contents pass through it
        folder.check();
    }

    @Override
    public BlobStore blobs() {
        return new DatabaseBlobStore(transactions, folder.incoming(), clock);
    }
}
