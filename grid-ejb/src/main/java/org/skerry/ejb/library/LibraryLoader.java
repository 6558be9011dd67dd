// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.library;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import org.skerry.api.asset.AssetService;
import org.skerry.api.error.ServiceUnavailableException;
import org.skerry.api.inventory.InventoryService;
import org.skerry.ejb.wiring.ServicePlaces;

/**
 * Installs the library when the grid starts, on the server that has the inventory; where a store cannot be reached, the next start tries again. The services
 * make their own transactions.
 */
@Singleton
@Startup
@DependsOn("SchemaStartup")
@TransactionManagement(TransactionManagementType.BEAN)
public class LibraryLoader {
    private static final System.Logger LOG = System.getLogger(LibraryLoader.class.getName());

    @Inject
    AssetService assets;

    @Inject
    InventoryService inventory;

    @Inject
    ServicePlaces places;

    @PostConstruct
    void load() {
        if (!places.isChangedHere("inventory")) {
            // it belongs into the inventory, and is brought there by the server that has that
            return;
        }
        try {
            var outcome = new LibraryInstallation(assets, inventory).install(Library.shipped());
            var level = outcome.refused() > 0 ? System.Logger.Level.WARNING : System.Logger.Level.INFO;
            LOG.log(
                    level,
                    "library installed: assets={0} folders={1} items={2} refused={3}",
                    outcome.assets(),
                    outcome.folders(),
                    outcome.items(),
                    outcome.refused());
        } catch (ServiceUnavailableException later) {
            LOG.log(System.Logger.Level.WARNING, "library not installed: reason={0}", later.getMessage());
        }
    }
}
