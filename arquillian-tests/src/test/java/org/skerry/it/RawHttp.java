// SPDX-License-Identifier: Apache-2.0
package org.skerry.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** A connection on which anything may be sent, for what a proper client cannot be made to do. */
final class RawHttp implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 60_000;
    private static final String LENGTH = "content-length:";

    private final Socket socket;

    private RawHttp(Socket socket) {
        this.socket = socket;
    }

    static RawHttp open(URI server) {
        try {
            var socket = new Socket();
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), server.getPort()), PATIENCE_MILLIS);
            socket.setSoTimeout(PATIENCE_MILLIS);
            return new RawHttp(socket);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    RawHttp send(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    /**
     * Sends the same bytes again and again.
     *
     * @return false if the server would not take all
     */
    boolean sendUntilRefused(byte[] piece, long bytes) {
        try {
            for (var sent = 0L; sent < bytes; sent += piece.length) {
                socket.getOutputStream().write(piece);
            }
            return true;
        } catch (IOException closedByTheServer) {
            return false;
        }
    }

    /** The status of the next answer; 0 if the connection was closed without one. */
    int status() {
        try {
            return statusIn(line());
        } catch (IOException closedByTheServer) {
            return 0;
        }
    }

    /** The status of the next answer, of which all is read, so that another one may follow. */
    int wholeAnswer() throws IOException {
        var status = statusIn(line());
        var length = 0;
        for (var header = line(); !header.isEmpty(); header = line()) {
            if (header.toLowerCase(Locale.ROOT).startsWith(LENGTH)) {
                length = Integer.parseInt(header.substring(LENGTH.length()).strip());
            }
        }
        socket.getInputStream().skipNBytes(length);
        return status;
    }

    private String line() throws IOException {
        var line = new StringBuilder();
        try {
            var in = socket.getInputStream();
            for (var c = in.read(); c >= 0 && c != '\n'; c = in.read()) {
                line.append((char) c);
            }
        } catch (SocketTimeoutException silence) {
            throw new AssertionError("no answer within " + PATIENCE_MILLIS + " ms", silence);
        }
        return line.toString().strip();
    }

    private static int statusIn(String line) {
        var parts = line.split(" ");
        return parts.length < 2 ? 0 : Integer.parseInt(parts[1]);
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException alreadyGone) {
            throw new UncheckedIOException(alreadyGone);
        }
    }
}
