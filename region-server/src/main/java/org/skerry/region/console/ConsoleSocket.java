// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.console;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * The console for other processes of the same user, on a Unix domain socket that only its owner can reach: the socket
 * lies in a folder of its own with rights for its owner alone, and has such rights itself.
 *
 * <p>A client sends a byte, {@link #RUN} or {@link #COMPLETE}, and a line (modified UTF-8 with a length of two bytes
 * before it). The answer to the first is the code, the next prompt, the length of the text in four bytes and the text in
 * UTF-8; to the second a number of words and the words.
 */
public final class ConsoleSocket implements AutoCloseable {
    static final int RUN = 1;
    static final int COMPLETE = 2;
    private static final int MOST_SESSIONS = 16;
    private static final Logger LOG = System.getLogger(ConsoleSocket.class.getName());

    private final ServerSocketChannel listener;
    private final Path path;
    private final Supplier<Shell> shells;
    private final Set<SocketChannel> sessions = ConcurrentHashMap.newKeySet();

    private ConsoleSocket(ServerSocketChannel listener, Path path, Supplier<Shell> shells) {
        this.listener = listener;
        this.path = path;
        this.shells = shells;
    }

    /** Where the socket of a process with this data folder is. */
    public static Path in(Path data) {
        return data.toAbsolutePath().normalize().resolve("console").resolve("socket");
    }

    /**
     * Listens.
     *
     * @param path of the socket; a dead one of an earlier life is replaced
     * @param shells makes one for each session
     * @throws IOException if the platform has no such sockets, the path is too long for one, or another process listens
     *     there
     */
    public static ConsoleSocket listen(Path path, Supplier<Shell> shells) throws IOException {
        var folder = path.getParent();
        if (folder == null) {
            throw new IOException(path + " is not in a folder");
        }
        Files.createDirectories(folder);
        var posix = folder.getFileSystem().supportedFileAttributeViews().contains("posix");
        if (posix) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
        refuseASecond(path);
        Files.deleteIfExists(path);
        ServerSocketChannel listener;
        try {
            listener = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        } catch (UnsupportedOperationException none) {
            throw new IOException("this system has no Unix domain sockets", none);
        }
        try {
            listener.bind(UnixDomainSocketAddress.of(path));
            if (posix) {
                Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rw-------"));
            }
        } catch (IOException unbound) {
            listener.close();
            throw unbound;
        }
        var socket = new ConsoleSocket(listener, path, shells);
        Thread.ofVirtual().name("console-socket").start(socket::accept);
        return socket;
    }

    private static void refuseASecond(Path path) throws IOException {
        if (!Files.exists(path)) {
            return;
        }
        try (var other = SocketChannel.open(UnixDomainSocketAddress.of(path))) {
            throw new IOException("another process listens there, " + other.getRemoteAddress());
        } catch (java.net.SocketException dead) {
            LOG.log(Level.DEBUG, "console socket {0} was left behind: {1}", path, dead.getMessage());
        }
    }

    private void accept() {
        try {
            while (listener.isOpen()) {
                var peer = listener.accept();
                if (sessions.size() >= MOST_SESSIONS) {
                    peer.close();
                    continue;
                }
                sessions.add(peer);
                Thread.ofVirtual().name("console-session").start(() -> serve(peer));
            }
        } catch (IOException closed) {
            LOG.log(Level.DEBUG, "console socket closed: {0}", closed.getMessage());
        }
    }

    private void serve(SocketChannel peer) {
        var shell = shells.get();
        try (peer) {
            var in = new DataInputStream(Channels.newInputStream(peer));
            var out = new DataOutputStream(Channels.newOutputStream(peer));
            for (var kind = in.read(); kind >= 0; kind = in.read()) {
                var line = in.readUTF();
                if (kind == RUN) {
                    var reply = shell.run(line);
                    var text = reply.text().getBytes(StandardCharsets.UTF_8);
                    out.writeInt(reply.code());
                    out.writeUTF(shell.prompt());
                    out.writeInt(text.length);
                    out.write(text);
                } else if (kind == COMPLETE) {
                    var words = shell.complete(line);
                    out.writeInt(words.size());
                    for (var word : words) {
                        out.writeUTF(word);
                    }
                } else {
                    return;
                }
                out.flush();
            }
        } catch (IOException gone) {
            LOG.log(Level.DEBUG, "console session ended: {0}", gone.getMessage());
        } finally {
            sessions.remove(peer);
        }
    }

    @Override
    public void close() throws IOException {
        listener.close();
        for (var session : sessions) {
            session.close();
        }
        Files.deleteIfExists(path);
    }
}
