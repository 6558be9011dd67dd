// SPDX-License-Identifier: Apache-2.0
package org.skerry.bench;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One connection that is kept, over which whole requests are sent as bytes. It does as little as can be done, since it
 * runs beside the server that is measured. A server may close it after any answer (a stock one does after 20); it is then
 * opened again. Used by one thread.
 */
final class WireConnection implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 60_000;
    private static final int MAX_LINE = 8192;

    private final InetSocketAddress server;
    private final WireAnswer answer = new WireAnswer();
    private final byte[] buffer = new byte[64 * 1024];
    private final StringBuilder line = new StringBuilder();
    private int at;
    private int end;
    private @Nullable Socket socket;
    private long opened;

    WireConnection(URI server) {
        this.server = new InetSocketAddress(server.getHost(), server.getPort());
    }

    /** How often it was opened. */
    long opened() {
        return opened;
    }

    /**
     * Sends a request and reads the answer to its end.
     *
     * @param request head and body
     * @return valid until the next call
     * @throws IOException if there is no whole answer
     */
    WireAnswer send(byte[] request) throws IOException {
        var kept = socket != null;
        try {
            return exchange(request);
        } catch (IOException failed) {
            close();
            if (!kept || answer.status() != 0) {
                throw failed;
            }
            // the server closed it while it was idle
            return exchange(request);
        }
    }

    private WireAnswer exchange(byte[] request) throws IOException {
        answer.begin(0);
        var open = open();
        open.getOutputStream().write(request);
        var in = open.getInputStream();
        var status = readLine(in);
        if (status.length() < 12 || !status.startsWith("HTTP/1.")) {
            throw new IOException("no HTTP: " + status);
        }
        answer.begin(number(status.substring(9, 12), 10));
        var close = status.startsWith("HTTP/1.0");
        var length = -1;
        var chunked = false;
        for (var header = readLine(in); !header.isEmpty(); header = readLine(in)) {
            var colon = header.indexOf(':');
            var value = header.substring(colon + 1).strip();
            switch (header.substring(0, Math.max(0, colon)).toLowerCase(Locale.ROOT)) {
                case "content-length" -> length = number(value, 10);
                case "connection" -> close = value.equalsIgnoreCase("close");
                case "transfer-encoding" -> chunked = value.equalsIgnoreCase("chunked");
                default -> {}
            }
        }
        if (chunked) {
            readChunks(in);
        } else if (length >= 0) {
            read(in, length);
        } else if (answer.status() != 204 && answer.status() != 304) {
            throw new IOException("an answer without a length");
        }
        if (close) {
            close();
        }
        return answer;
    }

    private Socket open() throws IOException {
        var open = socket;
        if (open == null) {
            open = new Socket();
            open.setTcpNoDelay(true);
            open.setSoTimeout(PATIENCE_MILLIS);
            open.connect(server, PATIENCE_MILLIS);
            socket = open;
            at = 0;
            end = 0;
            opened++;
        }
        return open;
    }

    private void readChunks(InputStream in) throws IOException {
        while (true) {
            var size = readLine(in);
            var extension = size.indexOf(';');
            var count = number(extension < 0 ? size : size.substring(0, extension), 16);
            read(in, count);
            if (count == 0) {
                // no trailers are expected, only the empty line
                while (!readLine(in).isEmpty()) {}
                return;
            }
            readLine(in);
        }
    }

    private void read(InputStream in, int count) throws IOException {
        var body = answer.room(count);
        var left = count;
        while (left > 0) {
            if (at == end) {
                if (left >= buffer.length) {
                    var read = in.read(body, answer.length(), left);
                    check(read);
                    answer.added(read);
                    left -= read;
                    continue;
                }
                fill(in);
            }
            var part = Math.min(left, end - at);
            System.arraycopy(buffer, at, body, answer.length(), part);
            at += part;
            left -= part;
            answer.added(part);
        }
    }

    private String readLine(InputStream in) throws IOException {
        line.setLength(0);
        while (true) {
            if (at == end) {
                fill(in);
            }
            var next = buffer[at++];
            if (next == '\n') {
                return line.toString();
            }
            if (next != '\r') {
                if (line.length() >= MAX_LINE) {
                    throw new IOException("a line of more than " + MAX_LINE + " characters");
                }
                line.append((char) (next & 0xFF));
            }
        }
    }

    private void fill(InputStream in) throws IOException {
        at = 0;
        end = 0;
        var read = in.read(buffer, 0, buffer.length);
        check(read);
        end = read;
    }

    private static void check(int read) throws EOFException {
        if (read < 0) {
            throw new EOFException("the server closed the connection");
        }
    }

    private static int number(String text, int radix) throws IOException {
        try {
            return Integer.parseUnsignedInt(text.strip(), radix);
        } catch (NumberFormatException odd) {
            throw new IOException("no number: " + text, odd);
        }
    }

    /** The bytes of a request. */
    static byte[] request(String method, URI server, String path, String type, byte[] body) {
        var head = method + " " + path + " HTTP/1.1\r\nHost: " + server.getHost() + ":" + server.getPort() + "\r\n"
                + (type.isEmpty() ? "" : "Content-Type: " + type + "\r\nContent-Length: " + body.length + "\r\n")
                + "\r\n";
        var bytes = head.getBytes(StandardCharsets.US_ASCII);
        var whole = new byte[bytes.length + body.length];
        System.arraycopy(bytes, 0, whole, 0, bytes.length);
        System.arraycopy(body, 0, whole, bytes.length, body.length);
        return whole;
    }

    @Override
    public void close() {
        var open = socket;
        socket = null;
        if (open != null) {
            try {
                open.close();
            } catch (IOException ignored) {
                // it is gone either way
            }
        }
    }
}
