// SPDX-License-Identifier: Apache-2.0
package org.skerry.replay;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import org.skerry.api.binary.Octets;

/**
 * Reads one file of captures: a line about the exchange, then request and answer, each a start line, headers, an empty
 * line and the body, which is shown decompressed, in hex if it is binary, cut if it is long, and again as a decoded form.
 */
final class CaptureFile {
    private static final Pattern ABOUT = Pattern.compile("# seq (\\d+) .*");
    private static final Pattern BINARY = Pattern.compile("\\[\\[binary, (\\d+) bytes; first \\d+ bytes hex]]\\s*");
    private static final Pattern CUT = Pattern.compile("(?s)(.*)\\[\\[cut, \\d+ chars]]\\s*");
    private static final String REQUEST = "=== REQUEST ===\n";
    private static final String RESPONSE = "\n=== RESPONSE ===\n";
    private static final String FORM = "\n--- decoded form ---\n";
    private static final String COMPRESSED = "[[body was gzip/deflate on the wire";

    private CaptureFile() {}

    /** @param root of all captures, {@code name} is relative to it */
    static Exchange read(Path root, String name) throws IOException {
        var text = Files.readString(root.resolve(name));
        var request = text.indexOf(REQUEST);
        var response = text.indexOf(RESPONSE);
        var about = ABOUT.matcher(text.lines().findFirst().orElse(""));
        if (request < 0 || response < request || !about.matches()) {
            throw new IOException("no capture: " + name);
        }
        return new Exchange(
                name,
                Integer.parseInt(about.group(1)),
                message(text.substring(request + REQUEST.length(), response)),
                message(text.substring(response + RESPONSE.length())));
    }

    private static CapturedMessage message(String text) throws IOException {
        var lines = text.split("\n", -1);
        if (lines[0].isBlank()) {
            throw new IOException("no start line");
        }
        var headers = new ArrayList<CapturedMessage.Header>();
        var at = lines[0].length() + 1;
        for (var line = 1; line < lines.length && !lines[line].isEmpty(); line++) {
            var colon = lines[line].indexOf(':');
            headers.add(new CapturedMessage.Header(
                    lines[line].substring(0, colon),
                    lines[line].substring(colon + 1).strip()));
            at += lines[line].length() + 1;
        }
        var rest = at + 1 <= text.length() ? text.substring(at + 1) : "";
        var length = headers.stream()
                .filter(header -> header.name().equalsIgnoreCase("Content-Length"))
                .mapToInt(header -> Integer.parseInt(header.value()))
                .findFirst()
                .orElse(0);
        return body(lines[0].strip(), headers, rest, length);
    }

    private static CapturedMessage body(String start, List<CapturedMessage.Header> headers, String shown, int length) {
        var binary = BINARY.matcher(shown.lines().findFirst().orElse(""));
        if (binary.matches()) {
            var hex = shown.substring(shown.indexOf('\n') + 1).strip();
            var bytes = HexFormat.ofDelimiter(" ").parseHex(hex);
            return new CapturedMessage(
                    start, headers, Octets.owning(bytes), bytes.length == Integer.parseInt(binary.group(1)));
        }
        var compressed = shown.startsWith(COMPRESSED);
        var text = compressed ? shown.substring(shown.indexOf('\n') + 1) : shown;
        var form = text.indexOf(FORM);
        text = form >= 0 ? text.substring(0, form) : text;
        var cut = CUT.matcher(text);
        if (cut.matches()) {
            return new CapturedMessage(start, headers, Octets.utf8(cut.group(1).stripTrailing()), false);
        }
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        if (compressed) {
            return new CapturedMessage(start, headers, Octets.utf8(text.stripTrailing()), true);
        }
        var whole = bytes.length >= length;
        var body = whole ? Arrays.copyOf(bytes, length) : new byte[0];
        return new CapturedMessage(start, headers, Octets.owning(body), whole);
    }
}
