// SPDX-License-Identifier: Apache-2.0
package org.skerry.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Compares what we ask with what was asked when it was captured: line, content type, body. */
final class Requests {
    private Requests() {}

    static List<Difference> differences(IdMap ids, CapturedMessage captured, CapturedMessage ours) {
        var found = new ArrayList<Difference>();
        var likeness = new Likeness(ids);
        if (!likeness.same(captured.startLine(), ours.startLine())) {
            found.add(new Difference("line", "-", captured.startLine(), ours.startLine()));
        }
        if (captured.body().length() > 0 && !type(captured).equals(type(ours))) {
            found.add(new Difference("content-type", "-", type(captured), type(ours)));
        }
        found.addAll(ShapeComparison.of(ids, ShapeReader.read(captured.text()), ShapeReader.read(ours.text())));
        return found.stream().map(Requests::asked).toList();
    }

    private static Difference asked(Difference difference) {
        return new Difference(
                "request-" + difference.what(), difference.path(), difference.captured(), difference.ours());
    }

    private static String type(CapturedMessage message) {
        return message.header("Content-Type").orElse("").toLowerCase(Locale.ROOT);
    }
}
