// SPDX-License-Identifier: Apache-2.0
package org.skerry.udp.socket;

import io.netty.channel.IoEventLoop;
import io.netty.channel.unix.Socket;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.function.Function;

/**
 * Binds sockets to one address. The first takes the port for itself alone, so that two servers never share one unawares;
 * only then it is opened to the others of this binding (SO_REUSEPORT), and the kernel shares the peers out among them.
 */
final class LinuxBinding {
    private final Sockets sockets;
    private final LinuxCalls calls = new LinuxCalls();
    private boolean shared;

    LinuxBinding(Sockets sockets) {
        this.sockets = sockets;
    }

    DatagramPort bind(
            InetSocketAddress address, IoEventLoop loop, Function<DatagramPort, DatagramPort.Receiver> receivers)
            throws IOException {
        var socket = new Socket(calls.datagramSocket());
        try {
            Sockets.buffers(socket);
            if (shared) {
                socket.setReusePort(true);
            }
            socket.bind(address);
            if (!shared) {
                socket.setReusePort(true);
                shared = true;
            }
            var port = new BatchPort(loop, sockets.batches(loop), socket, receivers);
            port.register();
            return port;
        } catch (IOException refused) {
            socket.close();
            throw new IOException("cannot bind UDP " + address + ": " + refused.getMessage(), refused);
        }
    }
}
