// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.library;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.LocalBean;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import org.skerry.api.asset.AssetService;
import org.skerry.api.error.ServiceUnavailableException;
import org.skerry.api.inventory.InventoryService;
import org.skerry.ejb.library.LibraryInstallation.Outcome;
import org.skerry.ejb.wiring.ServicePlaces;

/**
 * Installs the library: its folders and items on the server that has the inventories, its assets on the one that has the
 * assets and, for grids whose assets another kind of server has, from the one with the inventories, too. A start asks no
 * other server, which may be starting as well and wait for this one; that comes later, again and again until it is done.
 * The services make their own transactions.
 */
@Singleton
@Startup
@LocalBean
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

    private boolean contentIsDue;
    private boolean assetsAreDue;
    private boolean told;

    @PostConstruct
    void start() {
        contentIsDue = places.isChangedHere("inventory");
        assetsAreDue = contentIsDue || places.isChangedHere("asset");
        if (assetsAreDue) {
            load(places.isChangedHere("asset"));
        }
    }

    @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false, info = "library")
    void later() {
        if (assetsAreDue) {
            load(true);
        }
    }

    /** @param withAssets whether the server of the assets may be asked */
    private void load(boolean withAssets) {
        var installation = new LibraryInstallation(assets, inventory);
        var library = Library.shipped();
        var content = new Outcome(0, 0, 0, 0);
        var newAssets = 0;
        try {
            if (contentIsDue) {
                content = installation.installContent(library);
                contentIsDue = false;
            }
            if (assetsAreDue && withAssets) {
                newAssets = installation.installAssets(library);
                assetsAreDue = false;
            }
            LOG.log(
                    content.refused() > 0 ? Level.WARNING : Level.INFO,
                    "library installed: assets={0} folders={1} items={2} refused={3}",
                    newAssets,
                    content.folders(),
                    content.items(),
                    content.refused());
        } catch (ServiceUnavailableException away) {
            LOG.log(told || away.isTold() ? Level.DEBUG : Level.WARNING, "library=waits cause={0}", away.getMessage());
            told = true;
        }
    }
}
