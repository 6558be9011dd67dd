// SPDX-License-Identifier: Apache-2.0
package org.skerry.udp.circuit;

import java.time.Duration;

/**
 * Times and bounds of a circuit.
 *
 * @param timeout silence after which the peer is gone
 * @param pausedTimeout the same while the viewer said AgentPause
 * @param closeGrace how long a closing circuit waits for its last acknowledgements
 * @param duplicateWindow how many received sequence numbers are remembered, a power of two; more than the 1024 of
 *     stock peers, since they do not care how far their numbers run ahead of a resend
 * @param mostInFlight reliable datagrams that may wait for their acknowledgement at a time; bulk gets seven eighths
 * @param mostQueuedBytes above this in one category unreliable messages are dropped, above eight times this in all
 *     together a reliable one ends the circuit
 * @param bytesPerSecond the pace until the viewer names its own with AgentThrottle
 */
public record CircuitSettings(
        Duration pingInterval,
        Duration timeout,
        Duration pausedTimeout,
        Duration closeGrace,
        int duplicateWindow,
        int mostInFlight,
        int mostQueuedBytes,
        int bytesPerSecond) {

    /** What stock peers expect. */
    public static final CircuitSettings DEFAULT = new CircuitSettings(
            Duration.ofSeconds(5),
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofSeconds(3),
            4096,
            256,
            2 * 1024 * 1024,
            150_000);

    public CircuitSettings {
        if (Integer.bitCount(duplicateWindow) != 1) {
            throw new IllegalArgumentException("duplicateWindow is no power of two: " + duplicateWindow);
        }
    }

    /** The same with other time-outs. */
    public CircuitSettings withTimeout(Duration silence, Duration paused) {
        return new CircuitSettings(
                pingInterval,
                silence,
                paused,
                closeGrace,
                duplicateWindow,
                mostInFlight,
                mostQueuedBytes,
                bytesPerSecond);
    }
}
