// SPDX-License-Identifier: Apache-2.0
package org.skerry.load;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.skerry.api.port.FreePorts;

/**
 * A way to a server that can be shut, as if the server had been killed, or held, as if it took calls and never came to
 * answer them. Connections under way share the fate of new ones. Thread-safe.
 */
final class BreakableDoor implements AutoCloseable {
    private static final int CHUNK = 16_384;

    private final InetAddress loopback = InetAddress.getLoopbackAddress();
    private final int target;
    private final int port;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile CountDownLatch held = new CountDownLatch(0);
    private @Nullable ServerSocket listener;

    /** Open at first, on a free port of this machine's loopback. */
    BreakableDoor(URI server) throws IOException {
        target = server.getPort();
        // while it is shut, nobody else may get the port
        port = FreePorts.one();
        serve(new ServerSocket(port, 100, loopback));
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + port + "/");
    }

    /** Refuses all from now on. */
    synchronized void shut() throws IOException {
        var listening = listener;
        if (listening != null) {
            listening.close();
            listener = null;
        }
        for (var socket : open) {
            socket.close();
        }
        open.clear();
    }

    /** Takes everything and hands on nothing from now on. */
    void hold() {
        held = new CountDownLatch(1);
    }

    /** Lets everything pass, what was held included. */
    synchronized void open() throws IOException {
        held.countDown();
        if (listener == null) {
            serve(new ServerSocket(port, 100, loopback));
        }
    }

    @Override
    public void close() throws IOException {
        held.countDown();
        shut();
    }

    private synchronized void serve(ServerSocket listening) {
        listener = listening;
        Thread.ofVirtual().start(() -> {
            try {
                while (true) {
                    var near = listening.accept();
                    open.add(near);
                    var far = new Socket(loopback, target);
                    open.add(far);
                    Thread.ofVirtual().start(() -> carry(near, far));
                    Thread.ofVirtual().start(() -> carry(far, near));
                }
            } catch (IOException shut) {
                // nobody comes in any more
            }
        });
    }

    private void carry(Socket from, Socket to) {
        try (from;
                to) {
            carry(from.getInputStream(), to.getOutputStream());
        } catch (IOException shut) {
            // both ends hear of it by the closing
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        } finally {
            open.remove(from);
            open.remove(to);
        }
    }

    private void carry(InputStream from, OutputStream to) throws IOException, InterruptedException {
        var chunk = new byte[CHUNK];
        for (var read = from.read(chunk); read >= 0; read = from.read(chunk)) {
            held.await();
            to.write(chunk, 0, read);
        }
    }
}
