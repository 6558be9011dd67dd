// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.inventory;

import org.skerry.api.id.FolderId;
import org.skerry.api.id.ItemId;

/** An item and the folder that it is to be put into. */
public record ItemMove(ItemId item, FolderId folder) {}
