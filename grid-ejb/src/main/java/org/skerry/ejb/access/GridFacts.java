// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.OptionalInt;
import org.skerry.api.access.AccessFacts;
import org.skerry.api.account.UserAccountService;
import org.skerry.api.asset.AssetMetadata;
import org.skerry.api.asset.AssetService;
import org.skerry.api.id.AssetId;
import org.skerry.api.id.ScopeId;
import org.skerry.api.identity.Identifier;
import org.skerry.api.inventory.InventoryService;

/** What the grid's services know. */
@ApplicationScoped
public class GridFacts implements AccessFacts {
    /** As for god powers in the world (robust-wire section 4). */
    private static final int ADMINISTRATOR = 200;

    @Inject
    UserAccountService accounts;

    @Inject
    AssetService assets;

    @Inject
    InventoryService inventories;

    @Override
    public boolean isAdministrator(Identifier who) {
        return who.account()
                .flatMap(id -> accounts.find(ScopeId.ZERO, id))
                .filter(account -> account.level() >= ADMINISTRATOR)
                .isPresent();
    }

    @Override
    public boolean isCreator(Identifier who, AssetId asset) {
        return who.account()
                .filter(account -> assets.findMetadata(asset)
                        .map(AssetMetadata::creatorId)
                        .filter(account.toString()::equalsIgnoreCase)
                        .isPresent())
                .isPresent();
    }

    @Override
    public int permissions(Identifier who, AssetId asset) {
        return who.account()
                .map(account -> inventories.assetPermissions(account, asset))
                .orElse(0);
    }

    @Override
    public OptionalInt assetType(AssetId asset) {
        return assets.findMetadata(asset).stream().mapToInt(AssetMetadata::type).findFirst();
    }
}
