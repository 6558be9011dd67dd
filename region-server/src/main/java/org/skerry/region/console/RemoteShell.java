// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.console;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The console of another process, over its socket. When that ends, so does this. One thread at a time; blocks. */
public final class RemoteShell implements Shell, AutoCloseable {
    private static final int LONGEST_TEXT = 64 << 20;
    private static final String FIRST_PROMPT = "region (root)> ";

    private final SocketChannel channel;
    private final DataInputStream in;
    private final DataOutputStream out;
    private String prompt = FIRST_PROMPT;
    private boolean ended;

    private RemoteShell(SocketChannel channel) {
        this.channel = channel;
        this.in = new DataInputStream(Channels.newInputStream(channel));
        this.out = new DataOutputStream(Channels.newOutputStream(channel));
    }

    /**
     * Attaches to the process that listens there.
     *
     * @throws IOException if none does, or the platform has no such sockets
     */
    public static RemoteShell attach(Path path) throws IOException {
        try {
            var channel = SocketChannel.open(StandardProtocolFamily.UNIX);
            channel.connect(UnixDomainSocketAddress.of(path));
            return new RemoteShell(channel);
        } catch (UnsupportedOperationException none) {
            throw new IOException("this system has no Unix domain sockets", none);
        }
    }

    /** Whether the other process has ended or closed its console. */
    public boolean ended() {
        return ended;
    }

    @Override
    public String prompt() {
        return prompt;
    }

    @Override
    public Reply run(String line) {
        try {
            send(ConsoleSocket.RUN, line);
            var code = in.readInt();
            prompt = in.readUTF();
            var length = in.readInt();
            if (length < 0 || length > LONGEST_TEXT) {
                throw new IOException("an answer of " + length + " bytes");
            }
            return new Reply(code, new String(in.readNBytes(length), StandardCharsets.UTF_8));
        } catch (IOException gone) {
            ended = true;
            return new Reply(Reply.FAILED, "The region server has closed the console.");
        }
    }

    @Override
    public List<String> complete(String line) {
        try {
            send(ConsoleSocket.COMPLETE, line);
            var words = new ArrayList<String>();
            for (var left = in.readInt(); left > 0; left--) {
                words.add(in.readUTF());
            }
            return words;
        } catch (IOException gone) {
            ended = true;
            return List.of();
        }
    }

    private void send(int kind, String line) throws IOException {
        out.writeByte(kind);
        out.writeUTF(line);
        out.flush();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
