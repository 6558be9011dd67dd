// SPDX-License-Identifier: Apache-2.0
package org.skerry.udp.message;

import java.util.function.BiConsumer;
import org.skerry.udp.wire.BodyWriter;
import org.skerry.udp.wire.WireCodec;

/**
 * What is fixed about one kind of message.
 *
 * @param number within the frequency
 * @param zerocoded senders usually zero-code it
 * @param trusted only servers send it; a viewer that does is not to be believed
 * @param blocks how many kinds of block it has
 * @param codec the fastest there is, see {@link org.skerry.udp.message.direct.DirectCodecs}
 */
public record MessageType(
        String name,
        Frequency frequency,
        int number,
        boolean zerocoded,
        boolean trusted,
        int blocks,
        WireCodec<? extends Message> codec) {

    /** Appends the body of a message, which has to be one of this type. */
    @SuppressWarnings("unchecked") // the type of a message tells its class
    public void write(Message message, BodyWriter out) {
        ((BiConsumer<Message, BodyWriter>) codec.writer()).accept(message, out);
    }

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
