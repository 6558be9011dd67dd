// SPDX-License-Identifier: Apache-2.0
package org.skerry.udp.socket;

import io.netty.channel.IoEvent;
import io.netty.channel.IoEventLoop;
import io.netty.channel.IoRegistration;
import io.netty.channel.epoll.EpollIoEvent;
import io.netty.channel.epoll.EpollIoHandle;
import io.netty.channel.epoll.EpollIoOps;
import io.netty.channel.unix.FileDescriptor;
import io.netty.channel.unix.Socket;
import io.netty.util.concurrent.EventExecutor;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.net.InetSocketAddress;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A socket that Netty's epoll loop watches and that is read and written many datagrams at a time. */
final class BatchPort implements DatagramPort, EpollIoHandle {
    private static final System.Logger LOG = System.getLogger("org.skerry.udp");

    /** Batches read in a row, so that one busy socket does not keep its loop from the others. */
    private static final int MOST_BATCHES = 4;

    private static final EpollIoOps READ = EpollIoOps.EPOLLIN;
    private static final EpollIoOps READ_AND_WRITE = EpollIoOps.EPOLLIN.with(EpollIoOps.EPOLLOUT);

    private final IoEventLoop loop;
    private final LoopBatches batches;
    private final Socket socket;
    private final int descriptor;
    private final InetSocketAddress local;
    private final Receiver receiver;
    private final AtomicLong unsent = new AtomicLong();
    private @Nullable IoRegistration registration;
    private boolean waitsForRoom;

    BatchPort(IoEventLoop loop, LoopBatches batches, Socket bound, Function<DatagramPort, Receiver> receivers) {
        this.loop = loop;
        this.batches = batches;
        this.socket = bound;
        this.descriptor = bound.intValue();
        this.local = bound.localAddress();
        this.receiver = receivers.apply(this);
    }

    /** Begins to listen. */
    void register() throws IOException {
        var pending = loop.register(this).awaitUninterruptibly();
        if (!pending.isSuccess()) {
            throw new IOException("cannot watch UDP " + local, pending.cause());
        }
        loop.execute(() -> {
            registration = pending.getNow();
            watch(READ);
        });
    }

    private void watch(EpollIoOps what) {
        var registered = registration;
        if (registered != null && registered.isValid()) {
            registered.submit(what);
        }
    }

    @Override
    public FileDescriptor fd() {
        return socket;
    }

    @Override
    public void handle(IoRegistration registered, IoEvent event) {
        if (!socket.isOpen()) {
            return;
        }
        if (waitsForRoom && ((EpollIoEvent) event).ops().contains(EpollIoOps.EPOLLOUT)) {
            flush();
        }
        try {
            for (var i = 0; i < MOST_BATCHES && batches.receive(descriptor, receiver); i++) {}
        } catch (IOException broken) {
            LOG.log(Level.WARNING, "event=udp-receive-failed address={0} reason={1}", local, broken.getMessage());
        }
        receiver.onBatchEnd();
    }

    @Override
    public EventExecutor loop() {
        return loop;
    }

    @Override
    public InetSocketAddress local() {
        return local;
    }

    @Override
    public void send(long peer, int flags, int sequence, byte[] payload, int length, int[] acks, int ackCount) {
        var batch = batches.sending(this);
        if (!batch.add(peer, flags, sequence, payload, length, acks, ackCount)) {
            flush();
            if (!batch.add(peer, flags, sequence, payload, length, acks, ackCount)) {
                lost(1);
            }
        }
    }

    @Override
    public void flush() {
        var batch = batches.sending(this);
        if (!socket.isOpen()) {
            lost(batch.clear());
            return;
        }
        // an empty one ends the wait for room too: another socket of the loop may have taken over the batch meanwhile
        var refused = batch.isEmpty() ? 0 : batch.flush(descriptor);
        var full = refused < 0;
        if (!full) {
            lost(refused);
        }
        if (full != waitsForRoom) {
            waitsForRoom = full;
            watch(full ? READ_AND_WRITE : READ);
        }
    }

    void lost(int datagrams) {
        if (datagrams > 0) {
            unsent.addAndGet(datagrams);
        }
    }

    @Override
    public long unsent() {
        return unsent.get();
    }

    @Override
    public void close() {
        if (loop.inEventLoop()) {
            release();
            return;
        }
        try {
            loop.submit(this::release).awaitUninterruptibly(5, TimeUnit.SECONDS);
        } catch (RejectedExecutionException stopped) {
            release();
        }
    }

    private void release() {
        if (!socket.isOpen()) {
            return;
        }
        flush();
        var registered = registration;
        if (registered != null) {
            registered.cancel();
        }
        try {
            socket.close();
        } catch (IOException broken) {
            LOG.log(Level.WARNING, "event=udp-close-failed address={0} reason={1}", local, broken.getMessage());
        }
    }
}
