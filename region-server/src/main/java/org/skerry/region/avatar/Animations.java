// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.avatar;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The animations an avatar plays: that of its stance and those its viewer started. */
final class Animations {
    /** As many as a viewer blends; more are refused. */
    static final int MOST = 30;

    private final Map<UUID, Integer> started = new LinkedHashMap<>();
    private Stance stance = Stance.STAND;
    private int sequence = 1;
    private int stanceSequence = 1;

    /** True if that changed anything. */
    boolean stance(Stance now) {
        if (now == stance) {
            return false;
        }
        stance = now;
        stanceSequence = ++sequence;
        return true;
    }

    Stance stance() {
        return stance;
    }

    boolean start(UUID animation) {
        if (started.size() >= MOST && !started.containsKey(animation)) {
            return false;
        }
        started.put(animation, ++sequence);
        return true;
    }

    boolean stop(UUID animation) {
        return started.remove(animation) != null;
    }

    List<PlayingAnimation> playing() {
        var all = new ArrayList<PlayingAnimation>();
        all.add(new PlayingAnimation(stance.animation(), stanceSequence));
        started.forEach((animation, number) -> all.add(new PlayingAnimation(animation, number)));
        return List.copyOf(all);
    }
}
