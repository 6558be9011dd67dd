// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.library;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import org.skerry.api.avatar.AvatarService;
import org.skerry.api.id.AgentId;
import org.skerry.api.inventory.InventoryService;

/** Begins a new account in the default wardrobe. The services make their own transactions. */
@Stateless
@TransactionManagement(TransactionManagementType.BEAN)
public class DefaultWardrobe implements NewUserContent {
    @Inject
    InventoryService inventory;

    @Inject
    AvatarService avatars;

    @Override
    public void populate(AgentId user) {
        new WardrobeFitting(inventory, avatars).dress(user);
    }
}
