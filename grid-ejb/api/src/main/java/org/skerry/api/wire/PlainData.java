// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.wire;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import org.skerry.api.binary.Octets;

/**
 * The blob of asset XML as every known simulator writes it: one {@code Data} element of nothing but Base64, in a document
 * without comments, CDATA or instructions. It is decoded where it stands, which takes a tenth of the time that the XML
 * parser needs to hand it over as text. What looks any different is left to the parser.
 *
 * @param rest the document with an empty {@code Data}
 * @param data what stood there
 */
record PlainData(Octets rest, Octets data) {
    private static final byte[] START = {'<', 'D', 'a', 't', 'a', '>'};
    private static final byte[] END = {'<', '/', 'D', 'a', 't', 'a', '>'};
    /** Where an XML declaration may begin: at once, or after a byte order mark. */
    private static final int DECLARATION = 3;

    static Optional<PlainData> of(byte[] xml) {
        var tag = indexOf(xml, START);
        var start = tag + START.length;
        var end = lastIndexOf(xml, END);
        if (tag < 0 || end < start || hasMore(xml, 0, start) || hasMore(xml, end, xml.length)) {
            return Optional.empty();
        }
        try {
            var decoded = Base64.getDecoder().decode(ByteBuffer.wrap(xml, start, end - start));
            var rest = new byte[start + xml.length - end];
            System.arraycopy(xml, 0, rest, 0, start);
            System.arraycopy(xml, end, rest, start, xml.length - end);
            return Optional.of(new PlainData(Octets.owning(rest), Octets.owning(whole(decoded))));
        } catch (IllegalArgumentException notPlain) {
            return Optional.empty();
        }
    }

    /** The array behind it, if that is all. */
    private static byte[] whole(ByteBuffer bytes) {
        var from = bytes.arrayOffset() + bytes.position();
        return from == 0 && bytes.remaining() == bytes.array().length
                ? bytes.array()
                : Arrays.copyOfRange(bytes.array(), from, from + bytes.remaining());
    }

    /** Where the blob begins of a document whose beginning this is; negative if it is not plain that far. */
    static int start(byte[] begun) {
        var tag = indexOf(begun, START);
        return tag < 0 || hasMore(begun, 0, tag + START.length) ? -1 : tag + START.length;
    }

    /** Whether this may follow the blob of a plain document: its end, and no other. */
    static boolean isEnd(byte[] after) {
        return lastIndexOf(after, END) == 0 && isAt(after, 0, END) && !hasMore(after, 0, after.length);
    }

    /** Whether something is there within which tags are no tags. */
    private static boolean hasMore(byte[] xml, int from, int to) {
        for (var at = from; at < to - 1; at++) {
            if (xml[at] == '<' && (xml[at + 1] == '!' || (xml[at + 1] == '?' && at > DECLARATION))) {
                return true;
            }
        }
        return false;
    }

    private static int indexOf(byte[] xml, byte[] wanted) {
        for (var at = 0; at <= xml.length - wanted.length; at++) {
            if (isAt(xml, at, wanted)) {
                return at;
            }
        }
        return -1;
    }

    private static int lastIndexOf(byte[] xml, byte[] wanted) {
        for (var at = xml.length - wanted.length; at >= 0; at--) {
            if (isAt(xml, at, wanted)) {
                return at;
            }
        }
        return -1;
    }

    private static boolean isAt(byte[] xml, int at, byte[] wanted) {
        return at + wanted.length <= xml.length
                && xml[at] == wanted[0]
                && Arrays.equals(xml, at, at + wanted.length, wanted, 0, wanted.length);
    }
}
