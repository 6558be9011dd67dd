// SPDX-License-Identifier: Apache-2.0
package org.skerry.replay;

import java.util.LinkedHashMap;
import java.util.Map;

/** Which of our ports stands for which captured one; captures and tests are all on 127.0.0.1. */
final class Places {
    private final Map<Integer, Integer> ports = new LinkedHashMap<>();

    Places with(int captured, int ours) {
        ports.put(captured, ours);
        return this;
    }

    String toOurs(String text) {
        var changed = text;
        for (var port : ports.entrySet()) {
            changed = replaced(changed, port.getKey(), port.getValue());
        }
        return changed;
    }

    String toCaptured(String text) {
        var changed = text;
        for (var port : ports.entrySet()) {
            changed = replaced(changed, port.getValue(), port.getKey());
        }
        return changed;
    }

    /** After a colon, escaped or not, and as the port fields of regions and of the login's answer. */
    private static String replaced(String text, int from, int to) {
        return text.replaceAll(
                "(127\\.0\\.0\\.1(?::|%3a)|[pP]ort=|[pP]ort>|_port</name><value><i4>)" + from + "\\b", "$1" + to);
    }
}
