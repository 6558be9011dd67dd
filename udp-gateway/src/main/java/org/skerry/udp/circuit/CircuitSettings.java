// SPDX-License-Identifier: Apache-2.0
package org.skerry.udp.circuit;

import java.time.Duration;

/**
 * Times and bounds of a circuit.
 *
 * @param timeout silence after which the peer is gone
 * @param pausedTimeout the same while the viewer said AgentPause
 * @param closeGrace how long a closing circuit waits for its last acknowledgements
 * @param duplicateWindow how many received sequence numbers are remembered, a power of two from 64; more than the 1024 of
 *     stock peers, since they do not care how far their numbers run ahead of a resend
 * @param mostInFlight reliable datagrams that may wait for their acknowledgement at a time; bulk gets seven eighths
 * @param mostQueuedBytes above this in one category unreliable messages are dropped, above eight times this in all
 *     together a reliable one ends the circuit
 * @param mostDatagramsPerSecond what a peer may send, after a second's worth at once; more is dropped unread, so that no
 *     viewer takes the others' time. Stock viewers stay far below
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
        int mostDatagramsPerSecond,
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
            2000,
            150_000);

    public CircuitSettings {
        if (Integer.bitCount(duplicateWindow) != 1 || duplicateWindow < Long.SIZE) {
            throw new IllegalArgumentException("duplicateWindow is no power of two from 64: " + duplicateWindow);
        }
        if (mostDatagramsPerSecond <= 0) {
            throw new IllegalArgumentException("mostDatagramsPerSecond is " + mostDatagramsPerSecond);
        }
    }

    /** The same with another limit to what a peer may send. */
    public CircuitSettings withMostDatagramsPerSecond(int most) {
        return new CircuitSettings(
                pingInterval,
                timeout,
                pausedTimeout,
                closeGrace,
                duplicateWindow,
                mostInFlight,
                mostQueuedBytes,
                most,
                bytesPerSecond);
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
                mostDatagramsPerSecond,
                bytesPerSecond);
    }
}
