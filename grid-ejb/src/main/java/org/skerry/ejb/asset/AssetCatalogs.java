// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.skerry.ejb.asset.blob.AssetFolder;
import org.skerry.ejb.asset.blob.BlobStore;
import org.skerry.ejb.asset.blob.Spool;
import org.skerry.ejb.persistence.Transactions;

/** Makes providers over the grid's catalog of assets. Thread-safe. */
@ApplicationScoped
public class AssetCatalogs {
    @Inject
    Transactions transactions;

    @Inject
    AssetFolder folder;

    @Inject
    Clock clock;

    @Inject
    @Any
    Instance<ContentFacts> facts;

    @Inject
    @Any
    Instance<TakenIds> taken;

    /**
     * A provider for assets whose bytes are in one of these places.
     *
     * @param places in the order of asking; new bytes go to the first
     */
    public CatalogStorageProvider over(List<BlobStore> places) {
        return over(places, WriteAhead.NONE);
    }

    /**
     * The same with a journal.
     *
     * @param ahead what takes new assets over
     */
    public CatalogStorageProvider over(List<BlobStore> places, WriteAhead ahead) {
        return new CatalogStorageProvider(
                transactions,
                places,
                new Spool(folder.incoming()),
                facts.isResolvable() ? facts.get() : ContentFacts.NONE,
                taken.isResolvable() ? taken.get() : TakenIds.NONE,
                clock,
                ahead);
    }
}
