// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.http;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Whether what stands at the head of a request is what it must be for anybody to read it. */
final class RequestText {
    private static final String TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]+";
    private static final Pattern TYPE = Pattern.compile(TOKEN + "/" + TOKEN + "\\s*(;.*)?");
    /** Before parameters are looked at: a longer one is no content type. */
    private static final int MAX_TYPE = 512;

    private static final Pattern PARAMETERS =
            Pattern.compile("(\\s*;\\s*(" + TOKEN + "\\s*=\\s*(" + TOKEN + "|\"[^\"\\\\]*\"))?)*\\s*");

    private RequestText() {}

    static boolean isReadable(String path, @Nullable String query, @Nullable String contentType) {
        return isUtf8(path) && (query == null || isUtf8(query)) && (contentType == null || isType(contentType));
    }

    private static boolean isType(String contentType) {
        if (contentType.isBlank()) {
            return true;
        }
        var type = contentType.strip();
        if (type.length() > MAX_TYPE || !TYPE.matcher(type).matches()) {
            return false;
        }
        var end = type.indexOf(';');
        return end < 0 || PARAMETERS.matcher(type.substring(end)).matches();
    }

    /** Whether its percent escapes are whole and make UTF-8. */
    private static boolean isUtf8(String escaped) {
        if (escaped.indexOf('%') < 0) {
            return true;
        }
        var bytes = new ByteArrayOutputStream(escaped.length());
        for (var at = 0; at < escaped.length(); at++) {
            var c = escaped.charAt(at);
            if (c != '%') {
                // what stands there unescaped is not judged here
                bytes.write(c < 0x80 ? c : '?');
                continue;
            }
            if (at + 2 >= escaped.length()) {
                return false;
            }
            var high = Character.digit(escaped.charAt(at + 1), 16);
            var low = Character.digit(escaped.charAt(at + 2), 16);
            if (high < 0 || low < 0) {
                return false;
            }
            bytes.write((high << 4) | low);
            at += 2;
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes.toByteArray()));
            return true;
        } catch (CharacterCodingException notOne) {
            return false;
        }
    }
}
