// SPDX-License-Identifier: Apache-2.0
package org.skerry.udp.transport;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;
import org.skerry.udp.circuit.BlockMessage;
import org.skerry.udp.circuit.Delivery;
import org.skerry.udp.circuit.EncodedBlock;
import org.skerry.udp.codec.EncodedMessage;

/**
 * What other threads send through one socket, on its way to the event loop: one wake-up for all that gathers until the
 * loop comes, and no object per message. Thread-safe.
 */
final class Outbox implements Runnable {
    private static final int FIRST_CAPACITY = 16;

    /** What is larger than this after a rush is given back. */
    private static final int KEPT_CAPACITY = 16_384;

    /** Messages in a row, field by field. */
    private static final class Batch {
        @Nullable
        Session[] to = new Session[FIRST_CAPACITY];

        /** A whole message, or the first part of one and a block that goes behind it. */
        @Nullable
        EncodedMessage[] messages = new EncodedMessage[FIRST_CAPACITY];

        @Nullable
        BlockMessage[] firsts = new BlockMessage[FIRST_CAPACITY];

        @Nullable
        EncodedBlock[] blocks = new EncodedBlock[FIRST_CAPACITY];

        boolean[] reliable = new boolean[FIRST_CAPACITY];
        long[] keys = new long[FIRST_CAPACITY];
        int count;

        void add(Session session, EncodedMessage message, Delivery delivery, long key) {
            var at = place(session, key);
            messages[at] = message;
            reliable[at] = delivery == Delivery.RELIABLE;
        }

        void add(Session session, BlockMessage first, EncodedBlock block, long key) {
            var at = place(session, key);
            firsts[at] = first;
            blocks[at] = block;
        }

        private int place(Session session, long key) {
            if (count == to.length) {
                resize(count * 2);
            }
            to[count] = session;
            keys[count] = key;
            return count++;
        }

        private void resize(int capacity) {
            to = Arrays.copyOf(to, capacity);
            messages = Arrays.copyOf(messages, capacity);
            firsts = Arrays.copyOf(firsts, capacity);
            blocks = Arrays.copyOf(blocks, capacity);
            reliable = Arrays.copyOf(reliable, capacity);
            keys = Arrays.copyOf(keys, capacity);
        }

        void clear() {
            Arrays.fill(to, 0, count, null);
            Arrays.fill(messages, 0, count, null);
            Arrays.fill(firsts, 0, count, null);
            Arrays.fill(blocks, 0, count, null);
            count = 0;
            if (to.length > KEPT_CAPACITY) {
                resize(FIRST_CAPACITY);
            }
        }
    }

    private final Endpoint endpoint;
    private final Pacer pacer;
    private final ArrayList<Session> touched = new ArrayList<>(); // of the event loop
    private final Runnable handing = this::handOn;
    private int next; // of the event loop
    private Batch filling = new Batch(); // under the lock
    private Batch emptying = new Batch(); // of the event loop
    private boolean woken; // under the lock

    Outbox(Endpoint endpoint, Pacer pacer) {
        this.endpoint = endpoint;
        this.pacer = pacer;
    }

    /** Takes a message for a circuit of this socket; false if the event loop has stopped. */
    boolean add(Session session, EncodedMessage message, Delivery delivery, long key) {
        boolean wake;
        synchronized (this) {
            filling.add(session, message, delivery, key);
            wake = !woken;
            woken = true;
        }
        return !wake || wake();
    }

    /** As {@link #add(Session, EncodedMessage, Delivery, long)}, for so many blocks behind one first part. */
    boolean add(Session session, BlockMessage first, EncodedBlock[] blocks, long[] keys, int count) {
        boolean wake;
        synchronized (this) {
            for (var i = 0; i < count; i++) {
                filling.add(session, first, blocks[i], keys[i]);
            }
            wake = !woken;
            woken = true;
        }
        return !wake || wake();
    }

    private boolean wake() {
        try {
            endpoint.loop().execute(this);
            return true;
        } catch (RejectedExecutionException stopped) {
            return false;
        }
    }

    @Override
    public void run() {
        endpoint.edge().run(this::drain);
        endpoint.port().flush();
    }

    /** On the event loop: hands each circuit what is for it and lets them send. */
    void drain() {
        swap();
        for (next = 0; next < emptying.count; ) {
            endpoint.edge().run(handing);
        }
        emptying.clear();
        for (var i = 0; i < touched.size(); i++) {
            var session = touched.get(i);
            session.touched(false);
            pacer.flush(session);
        }
        touched.clear();
    }

    /** What one circuit throws is not another's loss: the next call goes on behind it. */
    private void handOn() {
        while (next < emptying.count) {
            hand(emptying, next++);
        }
    }

    private synchronized void swap() {
        var full = filling;
        filling = emptying;
        emptying = full;
        woken = false;
    }

    private void hand(Batch batch, int index) {
        var session = batch.to[index];
        var message = batch.messages[index];
        var first = batch.firsts[index];
        var block = batch.blocks[index];
        if (session == null) {
            return;
        }
        if (message != null) {
            session.circuit()
                    .send(message, batch.reliable[index] ? Delivery.RELIABLE : Delivery.UNRELIABLE, batch.keys[index]);
        } else if (first != null && block != null) {
            session.circuit().offerBlock(first, block, batch.keys[index]);
        }
        if (!session.isTouched()) {
            session.touched(true);
            touched.add(session);
        }
    }
}
