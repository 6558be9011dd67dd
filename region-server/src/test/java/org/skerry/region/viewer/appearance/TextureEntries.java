// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.appearance;

import java.nio.ByteBuffer;
import java.util.UUID;
import org.skerry.api.binary.Octets;

/** Entries for tests. */
final class TextureEntries {
    private TextureEntries() {}

    /** One face below 14 with a texture of its own, and no sections after the ids. */
    static Octets naming(int face, UUID texture) {
        var out = ByteBuffer.allocate(16 + 2 + 16 + 1);
        out.putLong(0xc228d1cf4b5d4ba8L).putLong(0x84f4899a0796aa97L);
        out.put((byte) (((1 << face) >> 7) | 0x80)).put((byte) ((1 << face) & 0x7F));
        out.putLong(texture.getMostSignificantBits()).putLong(texture.getLeastSignificantBits());
        return Octets.owning(out.put((byte) 0).array());
    }
}
