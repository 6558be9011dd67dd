// SPDX-License-Identifier: Apache-2.0
package org.skerry.udp.gateway;

import java.net.InetSocketAddress;
import org.skerry.api.binary.Octets;
import org.skerry.udp.circuit.BlockMessage;
import org.skerry.udp.circuit.CircuitKey;
import org.skerry.udp.circuit.CircuitStats;
import org.skerry.udp.circuit.Delivery;
import org.skerry.udp.circuit.EncodedBlock;
import org.skerry.udp.message.KickUser;
import org.skerry.udp.message.Message;

/** An open circuit. Thread-safe; nothing here blocks. */
public interface CircuitHandle {
    CircuitKey key();

    /** Where the viewer is; this may change while the circuit lives. */
    InetSocketAddress remote();

    /**
     * Encodes on the calling thread and queues; messages of one category sent by one thread leave in that order. A
     * thread that sends the same object to many circuits encodes it once. On a circuit that has ended this does nothing.
     *
     * @throws IllegalArgumentException if the message is larger than any datagram
     */
    void send(Message message, Delivery delivery);

    /**
     * As {@link #send(Message, Delivery)}; but if one of the same type, delivery and key waits still, this takes its
     * place. For states of which only the newest counts.
     *
     * @param key what it is about, such as the local id of an object
     */
    default void send(Message message, Delivery delivery, long key) {
        send(message, delivery);
    }

    /** As {@link #sendBlocks} with one block. */
    default void sendBlock(BlockMessage first, EncodedBlock block, long key) {
        sendBlocks(first, new EncodedBlock[] {block}, new long[] {key}, 1);
    }

    /**
     * Queues blocks of one type of message, unreliable; each takes the place of one that waits with the same key. Datagrams
     * are put together of them only when they go, as full as they can be, so this is the way for what changes all the
     * time: where objects are. Encodes nothing, and makes no object per block. Blocks of one type that wait go behind the
     * newest first part, and in the order in which their keys first came. On a circuit that has ended this does nothing.
     *
     * @param blocks what goes out, shared by all circuits; the array is the caller's again afterwards
     * @param keys what each is about, such as the local id of an object
     * @param count how many of both arrays
     */
    void sendBlocks(BlockMessage first, EncodedBlock[] blocks, long[] keys, int count);

    /** Says KickUser with this reason and ends the circuit when that has arrived, or after a few seconds. */
    default void kick(String reason) {
        var target = new KickUser.TargetBlock(0, 0);
        var user = new KickUser.UserInfo(key().agent().value(), key().session().value(), Octets.utf8z(reason));
        send(new KickUser(target, user), Delivery.RELIABLE);
        close(true);
    }

    /**
     * Ends the circuit. {@code afterFlush} grants what was sent before, reliable messages with their
     * acknowledgements, a few seconds; nothing is received meanwhile.
     */
    void close(boolean afterFlush);

    /** Until it was closed from either end. */
    boolean isAlive();

    CircuitStats stats();

    /** What may go out at most: what the viewer asked for in AgentThrottle, within bounds. */
    long bytesPerSecond();
}
