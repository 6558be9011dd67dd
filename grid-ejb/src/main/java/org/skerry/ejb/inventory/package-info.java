// SPDX-License-Identifier: Apache-2.0
/** Folders and items over JPA. Open {@link org.skerry.ejb.inventory.InventoryServiceBean} and {@link org.skerry.ejb.inventory.SystemFolders}. */
@NullMarked
package org.skerry.ejb.inventory;

import org.jspecify.annotations.NullMarked;
