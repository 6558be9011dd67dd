// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.message;

import java.time.Instant;
import java.util.UUID;
import org.skerry.api.binary.Octets;
import org.skerry.api.id.AgentId;
import org.skerry.api.id.RegionId;
import org.skerry.api.math.Vector3;

/** Messages for tests. */
public final class InstantMessages {
    private InstantMessages() {}

    /** Plain talk. */
    public static InstantMessage talk(AgentId from, AgentId to, String words) {
        return new InstantMessage(
                from.value(),
                "Test User",
                to,
                0,
                false,
                new UUID(3, 3),
                words,
                0,
                1,
                Vector3.ZERO,
                RegionId.of("11111111-2222-3333-4444-555555555501"),
                Instant.ofEpochSecond(1795222269),
                Octets.EMPTY);
    }

    /** A group's notice, with every field in use. */
    public static InstantMessage notice(UUID group, AgentId to) {
        return new InstantMessage(
                group,
                "Ünit <Test>",
                to,
                32,
                true,
                UUID.randomUUID(),
                "far|far notice\nwith a second line & more",
                1,
                -2,
                new Vector3(127.9992f, 0.5f, -25.94945f),
                RegionId.random(),
                Instant.ofEpochSecond(1795222623),
                Octets.owning(new byte[] {0, 0, 77, -98, 88, 0}));
    }
}
