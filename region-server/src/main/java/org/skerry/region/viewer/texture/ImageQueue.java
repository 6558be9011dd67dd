// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.texture;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.skerry.api.id.AssetId;

/** The textures that one viewer wants; a bounded number, of which only the most urgent are in memory. Region's thread. */
final class ImageQueue {
    static final int MOST_WANTED = 256;
    static final int MOST_HELD = 4;
    private static final Comparator<ImageRequest> BY_URGENCY =
            Comparator.comparingDouble(ImageRequest::priority).reversed();

    private final Map<AssetId, ImageRequest> wanted = new LinkedHashMap<>();

    /**
     * Asks for a texture, or for one that is wanted already in another way. When too many are wanted the least urgent is
     * forgotten; viewers ask again for what does not come.
     */
    void want(AssetId image, int discard, float priority, int packet) {
        var known = wanted.get(image);
        if (known != null) {
            known.change(discard, priority, packet);
            return;
        }
        wanted.put(image, new ImageRequest(image, discard, priority, packet));
        if (wanted.size() > MOST_WANTED) {
            wanted.values().stream().max(BY_URGENCY).ifPresent(least -> remove(least.image()));
        }
    }

    Optional<ImageRequest> find(AssetId image) {
        return Optional.ofNullable(wanted.get(image));
    }

    void remove(AssetId image) {
        wanted.remove(image);
    }

    boolean isEmpty() {
        return wanted.isEmpty();
    }

    /** Those that may be in memory now, the most urgent first; of equally urgent ones those asked for first. */
    List<ImageRequest> urgent() {
        var sorted = wanted.values().stream().sorted(BY_URGENCY).toList();
        sorted.stream().skip(MOST_HELD).forEach(ImageRequest::release);
        return sorted.stream().limit(MOST_HELD).toList();
    }

    long heldBytes() {
        return wanted.values().stream().mapToLong(ImageRequest::heldBytes).sum();
    }
}
