// SPDX-License-Identifier: Apache-2.0
package org.skerry.udp.transport;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;
import org.skerry.udp.circuit.Delivery;
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

        @Nullable
        EncodedMessage[] messages = new EncodedMessage[FIRST_CAPACITY];

        boolean[] reliable = new boolean[FIRST_CAPACITY];
        long[] keys = new long[FIRST_CAPACITY];
        int count;

        void add(Session session, EncodedMessage message, Delivery delivery, long key) {
            if (count == to.length) {
                resize(count * 2);
            }
            to[count] = session;
            messages[count] = message;
            reliable[count] = delivery == Delivery.RELIABLE;
            keys[count] = key;
            count++;
        }

        private void resize(int capacity) {
            to = Arrays.copyOf(to, capacity);
            messages = Arrays.copyOf(messages, capacity);
            reliable = Arrays.copyOf(reliable, capacity);
            keys = Arrays.copyOf(keys, capacity);
        }

        void clear() {
            Arrays.fill(to, 0, count, null);
            Arrays.fill(messages, 0, count, null);
            count = 0;
            if (to.length > KEPT_CAPACITY) {
                resize(FIRST_CAPACITY);
            }
        }
    }

    private final Endpoint endpoint;
    private final Pacer pacer;
    private final ArrayList<Session> touched = new ArrayList<>(); // of the event loop
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
        if (wake) {
            try {
                endpoint.loop().execute(this);
            } catch (RejectedExecutionException stopped) {
                return false;
            }
        }
        return true;
    }

    @Override
    public void run() {
        endpoint.edge().run(this::drain);
        endpoint.port().flush();
    }

    /** On the event loop: hands each circuit what is for it and lets them send. */
    void drain() {
        swap();
        var batch = emptying;
        try {
            for (var i = 0; i < batch.count; i++) {
                hand(batch, i);
            }
        } finally {
            batch.clear();
        }
        for (var i = 0; i < touched.size(); i++) {
            var session = touched.get(i);
            session.touched(false);
            pacer.flush(session);
        }
        touched.clear();
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
        if (session == null || message == null) {
            return;
        }
        session.circuit()
                .send(message, batch.reliable[index] ? Delivery.RELIABLE : Delivery.UNRELIABLE, batch.keys[index]);
        if (!session.isTouched()) {
            session.touched(true);
            touched.add(session);
        }
    }
}
