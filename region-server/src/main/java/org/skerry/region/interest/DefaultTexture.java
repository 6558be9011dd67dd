// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.interest;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.UUID;
import org.skerry.api.binary.Octets;

/** The TextureEntry of an avatar whose bakes are not known: every face the viewer's own default (lludp section 12). */
final class DefaultTexture {
    private static final UUID DEFAULT_AVATAR = UUID.fromString("c228d1cf-4b5d-4ba8-84f4-899a0796aa97");
    private static final int LENGTH = 64;
    private static final int AFTER_COLOUR = 22;
    private static final int AFTER_REPEAT_U = 27;

    static final Octets ENTRY = entry();

    private DefaultTexture() {}

    /** All sections are zero but the id and the two repeats of 1. */
    private static Octets entry() {
        var bytes = ByteBuffer.allocate(LENGTH);
        bytes.putLong(DEFAULT_AVATAR.getMostSignificantBits());
        bytes.putLong(DEFAULT_AVATAR.getLeastSignificantBits());
        bytes.order(ByteOrder.LITTLE_ENDIAN);
        bytes.putFloat(AFTER_COLOUR, 1);
        bytes.putFloat(AFTER_REPEAT_U, 1);
        return Octets.owning(bytes.array());
    }
}
