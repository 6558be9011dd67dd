// SPDX-License-Identifier: Apache-2.0
package org.skerry.udp.socket;

import io.netty.channel.IoHandlerFactory;
import io.netty.channel.epoll.Epoll;
import io.netty.channel.epoll.EpollIoHandler;
import io.netty.channel.nio.NioIoHandler;
import java.util.Locale;

/** How sockets are served. */
public enum SocketKind {
    /** Linux: recvmmsg and sendmmsg from an epoll loop; several sockets may share a port, one on each loop. */
    EPOLL {
        @Override
        public boolean isPossible() {
            return Epoll.isAvailable() && is64BitLinux();
        }

        @Override
        IoHandlerFactory handlers() {
            return EpollIoHandler.newFactory();
        }
    },
    /** Everywhere else. */
    NIO {
        @Override
        public boolean isPossible() {
            return true;
        }

        @Override
        IoHandlerFactory handlers() {
            return NioIoHandler.newFactory();
        }
    };

    /** The best this machine has. */
    public static SocketKind best() {
        return EPOLL.isPossible() ? EPOLL : NIO;
    }

    /** Whether this machine has it. */
    public abstract boolean isPossible();

    abstract IoHandlerFactory handlers();

    private static boolean is64BitLinux() {
        var architecture = System.getProperty("os.arch", "").toLowerCase(Locale.ROOT);
        return architecture.equals("amd64") || architecture.equals("aarch64");
    }
}
