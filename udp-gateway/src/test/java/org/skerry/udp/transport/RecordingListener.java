// SPDX-License-Identifier: Apache-2.0
package org.skerry.udp.transport;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.skerry.udp.circuit.CloseReason;
import org.skerry.udp.gateway.CircuitHandle;
import org.skerry.udp.gateway.CircuitListener;
import org.skerry.udp.message.Message;

/** Keeps what a server tells, in order. */
final class RecordingListener implements CircuitListener {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    final BlockingQueue<CircuitHandle> opened = new LinkedBlockingQueue<>();
    final BlockingQueue<Message> messages = new LinkedBlockingQueue<>();
    final BlockingQueue<CloseReason> closed = new LinkedBlockingQueue<>();

    @Override
    public void onOpened(CircuitHandle circuit) {
        opened.add(circuit);
    }

    @Override
    public void onMessage(CircuitHandle circuit, Message message) {
        messages.add(message);
    }

    @Override
    public void onClosed(CircuitHandle circuit, CloseReason reason) {
        closed.add(reason);
    }

    static <T> T next(BlockingQueue<T> queue) throws InterruptedException {
        return Objects.requireNonNull(queue.poll(PATIENCE.toMillis(), TimeUnit.MILLISECONDS), "nothing came in time");
    }
}
