// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.caps;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.skerry.api.binary.Octets;
import org.skerry.api.id.AssetId;

/**
 * Textures that viewers baked of what their avatars wear: temporary, kept in memory alone, the oldest forgotten when
 * there are too many bytes. Thread-safe.
 */
public final class BakedTextures {
    private static final int LONGEST = 4 << 20;

    private final long mostBytes;
    private final Map<AssetId, Octets> textures = new LinkedHashMap<>();
    private long bytes;

    public BakedTextures(long mostBytes) {
        this.mostBytes = mostBytes;
    }

    synchronized void put(AssetId id, Octets texture) {
        var before = textures.put(id, texture);
        bytes += texture.length() - (before == null ? 0 : before.length());
        var oldest = textures.entrySet().iterator();
        while (bytes > mostBytes && oldest.hasNext()) {
            bytes -= oldest.next().getValue().length();
            oldest.remove();
        }
    }

    /** Takes one that was baked earlier or elsewhere; false if it is no texture. What is here already stays. */
    synchronized boolean restore(AssetId id, Octets texture) {
        if (!isTexture(texture)) {
            return false;
        }
        if (!textures.containsKey(id)) {
            put(id, texture);
        }
        return true;
    }

    /** Whether this is a raw JPEG 2000 codestream, which begins with its SOC and SIZ markers, of a sane length. */
    static boolean isTexture(Octets texture) {
        return texture.length() <= LONGEST
                && texture.length() >= 4
                && texture.at(0) == (byte) 0xFF
                && texture.at(1) == 0x4F
                && texture.at(2) == (byte) 0xFF
                && texture.at(3) == 0x51;
    }

    /** The texture, if it was baked here and is not forgotten. */
    public synchronized Optional<Octets> find(AssetId id) {
        return Optional.ofNullable(textures.get(id));
    }
}
