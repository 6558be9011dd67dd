// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset.index;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/** What was found in one content so far; bounded. Not thread-safe. */
final class Gathered {
    /** Contents with more ids are read at each sweep; objects of a thousand prims are beyond it. */
    static final int MOST = 1000;

    private final ContentKey key;
    private final Set<UUID> assets = new HashSet<>();
    private final Set<UUID> others = new HashSet<>();
    private LeftOut leftOut = LeftOut.NOTHING;

    Gathered(ContentKey key) {
        this.key = key;
    }

    ContentKey key() {
        return key;
    }

    LeftOut leftOut() {
        return leftOut;
    }

    int size() {
        return assets.size() + others.size();
    }

    Set<UUID> ids() {
        var all = new HashSet<>(assets);
        all.addAll(others);
        return all;
    }

    /** An id that an asset has. */
    void addAsset(UUID id) {
        if (assets.size() < MOST) {
            assets.add(id);
        } else if (!assets.contains(id)) {
            leftOut = LeftOut.MANY;
        }
    }

    /**
     * An id that no asset has.
     *
     * @param written as text, and so not by chance
     */
    void addOther(UUID id, boolean written) {
        if (leftOut == LeftOut.MANY) {
            return;
        }
        if (!written && !LeftOut.isRandom(id)) {
            leftOut = LeftOut.ODD;
        } else if (others.size() < MOST) {
            others.add(id);
        } else if (!others.contains(id)) {
            others.clear();
            leftOut = LeftOut.MANY;
        }
    }
}
