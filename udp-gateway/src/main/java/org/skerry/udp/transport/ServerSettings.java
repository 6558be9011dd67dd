// SPDX-License-Identifier: Apache-2.0
package org.skerry.udp.transport;

import java.time.Duration;
import org.skerry.udp.circuit.CircuitSettings;
import org.skerry.udp.circuit.NanoClock;

/**
 * What a server needs besides its address.
 *
 * @param announcementLife how long an announced key waits for its viewer
 * @param mostAnnouncements more than this many keys are not kept; the oldest go first
 */
public record ServerSettings(
        CircuitSettings circuit, Duration announcementLife, int mostAnnouncements, NanoClock clock) {
    public static final ServerSettings DEFAULT =
            new ServerSettings(CircuitSettings.DEFAULT, Duration.ofMinutes(2), 10_000, NanoClock.system());

    public ServerSettings withCircuit(CircuitSettings settings) {
        return new ServerSettings(settings, announcementLife, mostAnnouncements, clock);
    }

    public ServerSettings withClock(NanoClock other) {
        return new ServerSettings(circuit, announcementLife, mostAnnouncements, other);
    }
}
