// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.caps;

import java.util.Arrays;
import org.skerry.region.http.HttpCall;

/** What a caller says that it has already (RFC 9110, section 13). */
final class EntityTags {
    private EntityTags() {}

    /** Whether it has this one, weak or strong; the same answer need not be sent again. */
    static boolean isKnown(HttpCall call, String tag) {
        return call.header("if-none-match")
                .map(known -> Arrays.stream(known.split(",", -1))
                        .map(String::strip)
                        .anyMatch(one -> one.equals("*") || one.equals(tag) || one.equals("W/" + tag)))
                .orElse(false);
    }

    /** Whether a part may be sent: the caller has the rest of this very content, or did not ask for that. */
    static boolean allowsPart(HttpCall call, String tag) {
        return call.header("if-range").map(String::strip).map(tag::equals).orElse(true);
    }
}
