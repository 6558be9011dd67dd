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

    /** The texture, if it was baked here and is not forgotten. */
    public synchronized Optional<Octets> find(AssetId id) {
        return Optional.ofNullable(textures.get(id));
    }
}
