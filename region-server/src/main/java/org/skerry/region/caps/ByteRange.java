// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.caps;

import java.util.Map;
import java.util.regex.Pattern;
import org.skerry.api.binary.Octets;
import org.skerry.region.http.Answer;
import org.skerry.region.http.HttpCall;

/** Parts of a body by the Range header, of which viewers ask one at a time. */
final class ByteRange {
    private static final Pattern ONE_RANGE = Pattern.compile("bytes=(\\d{0,10})-(\\d{0,10})");

    private ByteRange() {}

    /** The part that the call asks for, or everything if it asks for none or for what is no range. */
    static Answer answer(HttpCall call, String contentType, Octets data) {
        var range = ONE_RANGE.matcher(call.header("range").orElse(""));
        if (!range.matches() || (range.group(1).isEmpty() && range.group(2).isEmpty())) {
            return Answer.ok(contentType, data).with("Accept-Ranges", "bytes");
        }
        long first;
        long last;
        if (range.group(1).isEmpty()) {
            first = Math.max(0, data.length() - Long.parseLong(range.group(2)));
            last = data.length() - 1L;
        } else {
            first = Long.parseLong(range.group(1));
            last = range.group(2).isEmpty()
                    ? data.length() - 1L
                    : Math.min(Long.parseLong(range.group(2)), data.length() - 1L);
        }
        if (first > last) {
            return Answer.empty(416).with("Content-Range", "bytes */" + data.length());
        }
        return new Answer(206, contentType, data.slice((int) first, (int) last + 1), Map.of())
                .with("Content-Range", "bytes " + first + "-" + last + "/" + data.length());
    }
}
