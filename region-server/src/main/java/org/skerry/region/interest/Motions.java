// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.interest;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.skerry.api.id.AgentId;
import org.skerry.region.avatar.Avatar;

/** The movements of all avatars, and which of them observers may not know yet. Region's thread. */
final class Motions {
    /** After so many rounds everybody has been told. */
    static final int LONGEST_WAIT = Thinning.LONGEST_INTERVAL * Stretch.MOST;

    private final Map<AgentId, Motion> all = new LinkedHashMap<>();
    private final List<Motion> active = new ArrayList<>();
    private final BitSet slots = new BitSet();
    private int moving;

    /** The movement of an avatar, which begins here if it is new. */
    Motion of(Avatar avatar) {
        var known = all.get(avatar.id());
        if (known != null && known.avatar() == avatar) {
            return known;
        }
        var slot = slots.nextClearBit(0);
        slots.set(slot);
        var motion = new Motion(avatar, slot);
        all.put(avatar.id(), motion);
        return motion;
    }

    Collection<Motion> all() {
        return all.values();
    }

    /** Takes an avatar out that is gone; null if nothing was known of it. */
    @Nullable
    Motion remove(AgentId id) {
        var gone = all.remove(id);
        if (gone != null) {
            slots.clear(gone.slot());
        }
        return gone;
    }

    /** Looks at all of them. */
    void advance(int round, float seconds) {
        active.clear();
        moving = 0;
        for (var motion : all.values()) {
            var silent = motion.advance(round, seconds);
            if (silent <= LONGEST_WAIT) {
                active.add(motion);
            }
            if (silent == 0) {
                moving++;
            }
        }
    }

    /** Those that somebody may have to be told of. */
    List<Motion> active() {
        return active;
    }

    /** How many changed in this round. */
    int moving() {
        return moving;
    }
}
