// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.simulation;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.UUID;
import org.skerry.api.binary.Octets;

/**
 * Makes a TextureEntry (lludp section 12) of the bare texture ids that older peers send for an avatar's faces. Colours,
 * repeats and the rest keep their defaults.
 */
final class AvatarTextureEntry {
    static final int FACES = 45;
    private static final UUID DEFAULT_AVATAR = UUID.fromString("c228d1cf-4b5d-4ba8-84f4-899a0796aa97");
    private static final int LONGEST = 16 + FACES * (7 + 16) + 64;

    private AvatarTextureEntry() {}

    /** Empty for an empty list; a zero id stands for the default texture. */
    static Octets of(List<UUID> faces) {
        if (faces.isEmpty()) {
            return Octets.EMPTY;
        }
        var out = ByteBuffer.allocate(LONGEST);
        uuid(out, DEFAULT_AVATAR);
        for (var face = 0; face < Math.min(faces.size(), FACES); face++) {
            var texture = faces.get(face);
            if (!texture.equals(DEFAULT_AVATAR) && !texture.equals(new UUID(0, 0))) {
                faceBits(out, 1L << face);
                uuid(out, texture);
            }
        }
        out.put((byte) 0);
        out.put(new byte[4]).put((byte) 0);
        // repeats of 1 in both directions, little-endian
        out.put(new byte[] {0, 0, (byte) 0x80, 0x3F, 0}).put(new byte[] {0, 0, (byte) 0x80, 0x3F, 0});
        // offsets and rotation of two bytes, bump, media and glow of one, each with its end mark; then no material
        out.put(new byte[3 * 3 + 3 * 2 + 16]);
        var bytes = new byte[out.position()];
        out.flip().get(bytes);
        return Octets.owning(bytes);
    }

    private static void uuid(ByteBuffer out, UUID id) {
        out.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
    }

    /** Seven bits a byte, the highest first, bit 7 set on all but the last. */
    private static void faceBits(ByteBuffer out, long bits) {
        var groups = Math.max(1, (63 - Long.numberOfLeadingZeros(bits)) / 7 + 1);
        for (var group = groups - 1; group >= 0; group--) {
            out.put((byte) ((bits >>> (7 * group) & 0x7F) | (group > 0 ? 0x80 : 0)));
        }
    }
}
