// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.port;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Ports of loopback for servers that a test starts, which take them seconds after they were chosen. They lie below those
 * that kernels give to outgoing connections, and each Java has a block of its own, so that nobody takes one meanwhile.
 * Thread-safe.
 */
public final class FreePorts {
    private static final int FIRST = 20_000;
    private static final int BLOCK = 200;
    private static final int BLOCKS = 60;

    /** Held until this Java ends, however it ends. */
    private static @Nullable FileLock held;

    private static int start;
    private static int next;

    private FreePorts() {}

    /** A port for each name, no two the same. */
    public static Map<String, Integer> of(String... names) {
        var ports = new LinkedHashMap<String, Integer>();
        for (var name : names) {
            ports.put(name, one());
        }
        return ports;
    }

    /** One that is free for TCP and for UDP, and was not given before. */
    public static synchronized int one() {
        if (held == null) {
            take();
        }
        for (var tried = 0; tried < BLOCK; tried++) {
            var port = start + next;
            next = (next + 1) % BLOCK;
            if (isFree(port)) {
                return port;
            }
        }
        throw new AssertionError("no port from " + start + " to " + (start + BLOCK) + " is free");
    }

    private static void take() {
        for (var block = 0; block < BLOCKS; block++) {
            var lock = lockOf(block);
            if (lock != null) {
                held = lock;
                start = FIRST + block * BLOCK;
                return;
            }
        }
        throw new AssertionError("other tests have all ports");
    }

    /** Null if another Java has it. */
    private static @Nullable FileLock lockOf(int block) {
        var file = Path.of(System.getProperty("java.io.tmpdir", "."), "skerry-ports-" + block + ".lock");
        try {
            var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            var lock = channel.tryLock();
            if (lock == null) {
                channel.close();
            }
            return lock;
        } catch (AccessDeniedException ofSomebodyElse) {
            return null;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static boolean isFree(int port) {
        var loopback = InetAddress.getLoopbackAddress();
        try (var tcp = new ServerSocket(port, 1, loopback);
                var udp = new DatagramSocket(port, loopback)) {
            return tcp.isBound() && udp.isBound();
        } catch (IOException taken) {
            return false;
        }
    }
}
