// SPDX-License-Identifier: Apache-2.0
/**
 * A user's folders and items. Open {@link org.skerry.api.inventory.InventoryService}.
 */
@NullMarked
package org.skerry.api.inventory;

import org.jspecify.annotations.NullMarked;
