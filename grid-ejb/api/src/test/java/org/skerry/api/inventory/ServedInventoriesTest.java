// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.inventory;

class ServedInventoriesTest implements InventoryProviderContract {
    private final InMemoryInventoryService inventories = new InMemoryInventoryService();

    @Override
    public InventoryService testee() {
        return inventories;
    }

    @Override
    public InventoryProvider provider() {
        return new ServedInventories(inventories);
    }
}
