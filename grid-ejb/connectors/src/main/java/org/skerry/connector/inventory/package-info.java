// SPDX-License-Identifier: Apache-2.0
/**
 * Inventories of a remote grid. Open {@link org.skerry.connector.inventory.RobustInventoryConnector}.
 */
@NullMarked
package org.skerry.connector.inventory;

import org.jspecify.annotations.NullMarked;
