// SPDX-License-Identifier: Apache-2.0
package org.skerry.udp.throttle;

import java.util.List;

/** What shares a pace. The first seven are those of AgentThrottle, in its order. */
public enum Category {
    RESEND(0, 60),
    LAND(1, 60),
    WIND(2, 10),
    CLOUD(3, 10),
    TASK(4, 10),
    TEXTURE(5, 60),
    ASSET(6, 60),
    /** What viewers see move, and short answers: before all bulk. */
    STATE(-1, 2),
    /** Handshake, chat and what else must never wait for the pace; charged to the whole nevertheless. */
    UNTHROTTLED(-1, 60);

    /** How many of them a viewer names. */
    static final int NAMED = 7;

    /** Those with a pace and a queue, the most urgent first. */
    public static final List<Category> PACED = List.of(STATE, TASK, LAND, WIND, CLOUD, TEXTURE, ASSET);

    private final int place;
    private final int mostAgeSeconds;

    Category(int place, int mostAgeSeconds) {
        this.place = place;
        this.mostAgeSeconds = mostAgeSeconds;
    }

    /** For arrays with something for each of them. */
    @SuppressWarnings("EnumOrdinal") // kept nowhere and never on the wire
    public int index() {
        return ordinal();
    }

    /** Its place in AgentThrottle; negative for those it does not know. */
    int place() {
        return place;
    }

    /** An unreliable message that waited longer than this is not worth sending any more. */
    public long mostAgeNanos() {
        return mostAgeSeconds * 1_000_000_000L;
    }
}
