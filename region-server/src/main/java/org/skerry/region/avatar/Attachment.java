// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.avatar;

import org.skerry.api.id.ItemId;

/**
 * A thing from inventory that is worn on the body as an object.
 *
 * @param point of the body, 1 to 127 (2 skull, 5 left hand, 6 right hand, 31 to 38 the screen)
 */
public record Attachment(int point, ItemId item) {
    /** Points that can be. */
    public static final int MOST_POINT = 127;

    /** Things that can be worn at once, as SimulatorFeatures of stock simulators have it. */
    public static final int MOST = 38;
}
