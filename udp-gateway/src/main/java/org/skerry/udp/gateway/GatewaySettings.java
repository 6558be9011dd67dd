// SPDX-License-Identifier: Apache-2.0
package org.skerry.udp.gateway;

import java.time.Duration;
import org.skerry.udp.circuit.CircuitSettings;
import org.skerry.udp.circuit.NanoClock;

/**
 * What a server needs besides its address.
 *
 * @param announcementLife how long an announced key waits for its viewer
 * @param mostAnnouncements more than this many keys are not kept; the oldest go first
 * @param bytesPerSecond what may go out at this address, all circuits together
 */
public record GatewaySettings(
        CircuitSettings circuit,
        Duration announcementLife,
        int mostAnnouncements,
        long bytesPerSecond,
        NanoClock clock) {
    public static final GatewaySettings DEFAULT =
            new GatewaySettings(CircuitSettings.DEFAULT, Duration.ofMinutes(2), 10_000, 6_250_000, NanoClock.system());

    public GatewaySettings withCircuit(CircuitSettings settings) {
        return new GatewaySettings(settings, announcementLife, mostAnnouncements, bytesPerSecond, clock);
    }

    public GatewaySettings withClock(NanoClock other) {
        return new GatewaySettings(circuit, announcementLife, mostAnnouncements, bytesPerSecond, other);
    }

    public GatewaySettings withBytesPerSecond(long most) {
        return new GatewaySettings(circuit, announcementLife, mostAnnouncements, most, clock);
    }
}
