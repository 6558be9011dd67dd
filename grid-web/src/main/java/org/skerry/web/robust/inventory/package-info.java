// SPDX-License-Identifier: Apache-2.0
/**
 * {@code /xinventory}. Open {@link org.skerry.web.robust.inventory.InventoryRobustHandler}.
 */
@NullMarked
package org.skerry.web.robust.inventory;

import org.jspecify.annotations.NullMarked;
