// SPDX-License-Identifier: Apache-2.0
/**
 * Whole assets over UDP, by id or by the item that holds them. Who may have which is decided in {@link
 * org.skerry.region.viewer.transfer.TransferSource}; open that and {@link
 * org.skerry.region.viewer.transfer.TransferFeed}.
 */
@NullMarked
package org.skerry.region.viewer.transfer;

import org.jspecify.annotations.NullMarked;
