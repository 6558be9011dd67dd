// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.caps;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.skerry.api.binary.Octets;
import org.skerry.region.http.Answer;
import org.skerry.region.http.HttpCall;

/**
 * Parts of a body by the Range header, of which viewers ask one at a time: {@code 0-599}, then from the last byte they
 * have (so that a whole file need not be told by 416), and {@code n-} when they want the rest. A part that begins
 * beyond the end is 416 with the length, which viewers take as "you have it all"; an end beyond the end is cut. What is
 * no range, or asks for several, gets everything.
 */
final class ByteRange {
    private static final Pattern ONE_RANGE = Pattern.compile("bytes=\\s*(\\d{0,18})-(\\d{0,18})\\s*");

    private ByteRange() {}

    /** A stretch of bytes, both ends counted. */
    private record Part(long first, long last) {
        boolean isNone(int length) {
            return first >= length || last < first;
        }
    }

    /**
     * The part that the call asks for, or everything if it asks for none or for what is no range.
     *
     * @param tag of the content, for a caller that wants a part of that alone
     */
    static Answer answer(HttpCall call, String contentType, Octets data, String tag) {
        var asked = call.header("range")
                .filter(range -> EntityTags.allowsPart(call, tag))
                .flatMap(range -> part(range, data.length()));
        if (asked.isEmpty()) {
            return Answer.ok(contentType, data).with("Accept-Ranges", "bytes");
        }
        var part = asked.get();
        if (part.isNone(data.length())) {
            return Answer.empty(416).with("Content-Range", "bytes */" + data.length());
        }
        return new Answer(206, contentType, data.slice((int) part.first, (int) part.last + 1), Map.of())
                .with("Content-Range", "bytes " + part.first + "-" + part.last + "/" + data.length())
                .with("Accept-Ranges", "bytes");
    }

    private static Optional<Part> part(String range, int length) {
        var numbers = ONE_RANGE.matcher(range);
        if (!numbers.matches()) {
            return Optional.empty();
        }
        var first = number(numbers.group(1));
        var last = number(numbers.group(2));
        if (first.isEmpty()) {
            return last.map(count -> new Part(Math.max(0, length - count), count == 0 ? -1 : length - 1L));
        }
        if (last.isPresent() && last.get() < first.get()) {
            return Optional.empty();
        }
        return Optional.of(new Part(first.get(), Math.min(last.orElse(Long.MAX_VALUE), length - 1L)));
    }

    private static Optional<Long> number(String digits) {
        return digits.isEmpty() ? Optional.empty() : Optional.of(Long.parseLong(digits));
    }
}
