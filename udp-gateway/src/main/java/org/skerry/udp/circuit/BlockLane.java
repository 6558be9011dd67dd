// SPDX-License-Identifier: Apache-2.0
package org.skerry.udp.circuit;

import org.skerry.udp.throttle.Category;

/**
 * Blocks of one type of message that wait, unreliable and in the order their things first came: a newer block takes the
 * place of the waiting one about the same thing. Datagrams are put together of them when they go, so that each is as
 * full as it can be whoever was superseded meanwhile. They are not zero-coded: that would take 537 recorded
 * ImprovedTerseObjectUpdates from 47,097 to 43,118 bytes, and at least half as much time again as putting a datagram
 * together (block and zeroCodingOfEighteenBlocks of CircuitBenchmark).
 */
final class BlockLane {
    static final Category CATEGORY = Category.STATE;

    /** More things than a viewer can be told of in the time a block is worth sending. */
    private static final int MOST_WAITING = 8192;

    private static final int MOST_PER_MESSAGE = 255;
    private static final int MOST_PAYLOAD = DatagramSize.GOAL - DatagramSink.HEADER;

    private final CircuitMemory memory;
    private final Counters counters;
    private final KeyedFifo<WaitingBlock> fifo = new KeyedFifo<>();
    private BlockMessage first;
    private long bytes;

    BlockLane(BlockMessage first, CircuitMemory memory, Counters counters) {
        this.first = first;
        this.memory = memory;
        this.counters = counters;
    }

    boolean isOf(BlockMessage other) {
        return first.type().equals(other.type());
    }

    /** Adds a block or puts it in the place of the one with the same key; drops it if too many wait. */
    void offer(BlockMessage newest, EncodedBlock block, long key, long now) {
        first = newest;
        var waiting = fifo.find(0, key);
        if (waiting != null) {
            count(0, block.length() - waiting.block().length());
            waiting.replace(block);
            waiting.since = now;
            counters.superseded(CATEGORY);
        } else if (fifo.size() >= MOST_WAITING) {
            counters.dropped(CATEGORY);
        } else {
            waiting = memory.block(block);
            waiting.thing = key;
            waiting.since = now;
            fifo.add(waiting);
            count(1, block.length());
        }
    }

    /** Drops what is not worth sending any more; whether something waits then. */
    boolean waits(long now) {
        var head = fifo.peek();
        while (head != null && now - head.since > CATEGORY.mostAgeNanos()) {
            remove();
            counters.dropped(CATEGORY);
            head = fifo.peek();
        }
        return head != null;
    }

    boolean isEmpty() {
        return fifo.isEmpty();
    }

    /** No datagram made now is longer. */
    int mostDatagramLength() {
        var payload = first.length() + 1 + bytes;
        return DatagramSink.HEADER
                + (int) Math.min(payload, Math.max(MOST_PAYLOAD, first.length() + EncodedBlock.MOST));
    }

    /** Takes out as many blocks as go into one datagram; the length of its payload. */
    int compose(byte[] payload) {
        var at = first.copyTo(payload);
        var countAt = at++;
        var count = 0;
        for (var head = fifo.peek(); head != null && count < MOST_PER_MESSAGE; head = fifo.peek()) {
            var block = head.block();
            if (count > 0 && at + block.length() > MOST_PAYLOAD) {
                break;
            }
            at = block.copyTo(payload, at);
            count++;
            remove();
        }
        payload[countAt] = (byte) count;
        return at;
    }

    private void remove() {
        var head = fifo.remove();
        count(-1, -head.block().length());
        memory.give(head);
    }

    private void count(int blocks, int more) {
        bytes += more;
        counters.queued(CATEGORY, blocks, more);
    }

    /** Gives back what it did not need lately. */
    void trim() {
        fifo.trim();
    }

    void clear() {
        while (!fifo.isEmpty()) {
            remove();
        }
    }
}
