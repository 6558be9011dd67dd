// SPDX-License-Identifier: Apache-2.0
package org.skerry.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Whether two texts say the same, ids and times aside. */
final class Likeness {
    private static final Pattern SECONDS = Pattern.compile("1[4-9]\\d{8}|2[01]\\d{8}");
    private static final Pattern DATE = Pattern.compile(
            "\\d{1,4}[-/]\\d{1,2}[-/]\\d{1,4}[T ]\\d{1,2}:\\d{2}:\\d{2}(\\.\\d+)?( [AP]M|Z)?(\\+\\d\\d:\\d\\d)?");

    private final IdMap ids;

    Likeness(IdMap ids) {
        this.ids = ids;
    }

    /** Compares, and learns the ids that were not known. */
    boolean same(String captured, String ours) {
        if (isTime(captured) && isTime(ours)) {
            return true;
        }
        if (!withoutIds(captured).equals(withoutIds(ours))) {
            return false;
        }
        var theirs = idsOf(captured);
        var own = idsOf(ours);
        var same = true;
        for (var at = 0; at < theirs.size(); at++) {
            if (!ids.same(theirs.get(at), own.get(at)) && ids.canLearn(theirs.get(at), own.get(at))) {
                ids.learn(theirs.get(at), own.get(at));
            }
            same &= ids.same(theirs.get(at), own.get(at));
        }
        return same;
    }

    /** How much they speak for each other: positive if alike, nothing is learned. */
    int weight(String captured, String ours) {
        if (isTime(captured) && isTime(ours)) {
            return 0;
        }
        if (!withoutIds(captured).equals(withoutIds(ours))) {
            return -2;
        }
        var theirs = idsOf(captured);
        var own = idsOf(ours);
        if (theirs.isEmpty()) {
            return captured.isEmpty() ? 0 : 1;
        }
        var weight = 0;
        for (var at = 0; at < theirs.size(); at++) {
            if (ids.same(theirs.get(at), own.get(at))) {
                weight += ids.knows(theirs.get(at)) ? 4 : 1;
            } else if (!ids.canLearn(theirs.get(at), own.get(at))) {
                weight -= 4;
            }
        }
        return weight;
    }

    private static boolean isTime(String text) {
        return SECONDS.matcher(text).matches() || DATE.matcher(text).matches();
    }

    private static String withoutIds(String text) {
        return IdMap.ID.matcher(text).replaceAll("*");
    }

    private static List<String> idsOf(String text) {
        var found = new ArrayList<String>();
        var matcher = IdMap.ID.matcher(text);
        while (matcher.find()) {
            found.add(matcher.group());
        }
        return found;
    }
}
