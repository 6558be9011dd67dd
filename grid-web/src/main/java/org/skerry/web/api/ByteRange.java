// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Some of a content's bytes, as {@code Range} asks for them (RFC 9110 section 14).
 *
 * @param from the first
 * @param to the last, itself within
 */
record ByteRange(long from, long to) {
    /** More at once are refused: nobody who means well asks for so many. */
    static final int MOST = 8;

    private static final String UNIT = "bytes=";
    private static final Pattern SPEC = Pattern.compile("(\\d{0,18})-(\\d{0,18})");

    /** What a header comes to. */
    sealed interface Asked {
        /** There is none, or it is not in the protocol, which counts as none. */
        record Whole() implements Asked {}

        /** These, in the order asked; one at least, each within the content. */
        record Parts(List<ByteRange> ranges) implements Asked {
            public Parts {
                ranges = List.copyOf(ranges);
            }
        }

        /** None of them lies within the content, or they are more than one may ask for. */
        record Unsatisfiable() implements Asked {}
    }

    long length() {
        return to - from + 1;
    }

    /** As {@code Content-Range} tells it. */
    String toContentRange(long whole) {
        return "bytes " + from + "-" + to + "/" + whole;
    }

    static Asked read(Optional<String> header, long length) {
        if (header.isEmpty() || !header.get().regionMatches(true, 0, UNIT, 0, UNIT.length())) {
            return new Asked.Whole();
        }
        var specs = header.get().substring(UNIT.length()).split(",", -1);
        var ranges = new ArrayList<ByteRange>();
        for (var spec : specs) {
            var matcher = SPEC.matcher(spec.strip());
            if (!matcher.matches() || matcher.end() == 1) {
                return new Asked.Whole();
            }
            var first = matcher.group(1);
            var last = matcher.group(2);
            if (!first.isEmpty() && !last.isEmpty() && Long.parseLong(last) < Long.parseLong(first)) {
                return new Asked.Whole();
            }
            range(first, last, length).ifPresent(ranges::add);
        }
        return ranges.isEmpty() || specs.length > MOST || overlap(ranges)
                ? new Asked.Unsatisfiable()
                : new Asked.Parts(ranges);
    }

    private static Optional<ByteRange> range(String first, String last, long length) {
        var from = first.isEmpty() ? Math.max(0, length - Long.parseLong(last)) : Long.parseLong(first);
        var to = first.isEmpty() || last.isEmpty() ? length - 1 : Math.min(Long.parseLong(last), length - 1);
        return from <= to ? Optional.of(new ByteRange(from, to)) : Optional.empty();
    }

    private static boolean overlap(List<ByteRange> ranges) {
        for (var i = 0; i < ranges.size(); i++) {
            for (var other : ranges.subList(i + 1, ranges.size())) {
                if (ranges.get(i).from <= other.to && other.from <= ranges.get(i).to) {
                    return true;
                }
            }
        }
        return false;
    }
}
