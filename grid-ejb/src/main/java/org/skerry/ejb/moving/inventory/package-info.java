// SPDX-License-Identifier: Apache-2.0
/**
 * Inventories: each user's folders become one tree with one root, and each item is in a folder of its owner; what was
 * nowhere goes to Lost And Found. Open {@link org.skerry.ejb.moving.inventory.FolderForest} and {@link
 * org.skerry.ejb.moving.inventory.ItemStep}.
 */
@NullMarked
package org.skerry.ejb.moving.inventory;

import org.jspecify.annotations.NullMarked;
