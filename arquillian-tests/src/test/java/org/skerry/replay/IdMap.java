// SPDX-License-Identifier: Apache-2.0
package org.skerry.replay;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which of our ids stands for which captured one. Ids that the server makes are learned where both stand at the same
 * place, and put into later requests; ids that the caller made are the same on both sides.
 */
final class IdMap {
    static final Pattern ID =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    private static final String ZERO = "00000000-0000-0000-0000-000000000000";

    private final Map<String, String> ours = new HashMap<>();
    private final Map<String, String> captured = new HashMap<>();

    /** Says that these are the same; what was said before stays. */
    void learn(String capturedId, String ourId) {
        if (!ours.containsKey(capturedId) && !captured.containsKey(ourId)) {
            ours.put(capturedId, ourId);
            captured.put(ourId, capturedId);
        }
    }

    boolean knows(String capturedId) {
        return ours.containsKey(capturedId);
    }

    /** Whether these are known as the same. */
    boolean same(String capturedId, String ourId) {
        return ours.getOrDefault(capturedId, capturedId).equals(ourId);
    }

    /** Whether these may become the same. */
    boolean canLearn(String capturedId, String ourId) {
        return !ours.containsKey(capturedId)
                && !captured.containsKey(ourId)
                && !capturedId.equals(ZERO)
                && !ourId.equals(ZERO);
    }

    /** A captured text with our ids in it. */
    String toOurs(String text) {
        return ID.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(ours.getOrDefault(found.group(), found.group())));
    }

    /** The ids of a text that a caller made: from now on they are the same on both sides. */
    void fix(String text) {
        var ids = ID.matcher(text);
        while (ids.find()) {
            learn(ids.group(), ids.group());
        }
    }
}
