// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.inventory;

class InMemoryInventoryServiceTest implements InventoryServiceContract {
    private final InMemoryInventoryService testee = new InMemoryInventoryService();

    @Override
    public InventoryService testee() {
        return testee;
    }
}
