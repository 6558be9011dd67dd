// SPDX-License-Identifier: Apache-2.0
package org.skerry.udp.message;

import org.skerry.udp.wire.WireCodec;

/**
 * What is fixed about one kind of message.
 *
 * @param number within the frequency
 * @param zerocoded senders usually zero-code it
 * @param trusted only servers send it; a viewer that does is not to be believed
 * @param blocks how many kinds of block it has
 */
public record MessageType(
        String name,
        Frequency frequency,
        int number,
        boolean zerocoded,
        boolean trusted,
        int blocks,
        WireCodec<? extends Message> codec) {

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }

    @Override
    public String toString() {
        return name;
    }
}
