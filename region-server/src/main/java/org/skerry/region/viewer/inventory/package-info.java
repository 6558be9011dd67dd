// SPDX-License-Identifier: Apache-2.0
/**
 * The viewer's inventory over UDP. Changes are made in order for each agent and repeated until the grid takes them;
 * open {@link org.skerry.region.viewer.inventory.InventoryDesk} and {@link
 * org.skerry.region.viewer.inventory.AgentInventory}.
 */
@NullMarked
package org.skerry.region.viewer.inventory;

import org.jspecify.annotations.NullMarked;
