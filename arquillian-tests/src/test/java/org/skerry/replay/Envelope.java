// SPDX-License-Identifier: Apache-2.0
package org.skerry.replay;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.skerry.api.binary.Octets;

/** Compares two whole answers: status, content type, how the XML is declared and laid out, then the body. */
final class Envelope {
    private static final Pattern DECLARATION = Pattern.compile("^\uFEFF?<\\?xml[^>]*\\?>");

    private Envelope() {}

    static List<Difference> differences(IdMap ids, CapturedMessage captured, Reply ours) {
        var found = new ArrayList<Difference>();
        differ(found, "status", Integer.toString(captured.status()), Integer.toString(ours.status()));
        differ(found, "content-type", type(captured.header("Content-Type").orElse("")), type(ours.contentType()));
        if (!captured.whole()) {
            beginning(found, captured, ours);
            return found;
        }
        var theirs = captured.text();
        var own = ours.text();
        differ(found, "declaration", declaration(theirs), declaration(own));
        differ(found, "layout", layout(theirs), layout(own));
        found.addAll(ShapeComparison.of(ids, ShapeReader.read(theirs), ShapeReader.read(own)));
        return found;
    }

    /** Of a body that the capture has in part only what begins it can be compared. */
    private static void beginning(List<Difference> found, CapturedMessage captured, Reply ours) {
        var text = captured.text();
        if (text.startsWith("<") || text.startsWith("\uFEFF")) {
            differ(found, "declaration", declaration(text), declaration(ours.text()));
        } else if (captured.body().length() > 0) {
            var kind = Math.min(4, captured.body().length());
            differ(
                    found,
                    "beginning",
                    hex(captured.body(), kind),
                    hex(ours.body(), Math.min(kind, ours.body().length())));
        }
    }

    private static String hex(Octets bytes, int length) {
        return HexFormat.of().formatHex(bytes.toArray(), 0, length);
    }

    private static void differ(List<Difference> found, String what, String captured, String ours) {
        if (!captured.equals(ours)) {
            found.add(new Difference(what, "-", captured, ours));
        }
    }

    private static String type(String header) {
        return header.toLowerCase(Locale.ROOT).replace(" ", "");
    }

    private static String declaration(String text) {
        var found = DECLARATION.matcher(text);
        return found.find() ? found.group().replace("\uFEFF", "BOM ") : "";
    }

    private static String layout(String text) {
        if (!text.startsWith("<") && !text.startsWith("\uFEFF<")) {
            return "";
        }
        return text.contains(">\n  <") || text.contains(">\r\n  <") ? "indented" : "one line";
    }
}
