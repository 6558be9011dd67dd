// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.moving;

/** A row of the source that was not moved, or not as it was. */
record ReportLine(String table, String key, String outcome, String reason, String detail) {
    /** One line of JSON. */
    String toJson() {
        return "{\"table\":" + quoted(table) + ",\"key\":" + quoted(key) + ",\"outcome\":" + quoted(outcome)
                + ",\"reason\":" + quoted(reason) + ",\"detail\":" + quoted(detail) + "}\n";
    }

    private static String quoted(String text) {
        var json = new StringBuilder("\"");
        for (var at = 0; at < text.length(); at++) {
            var c = text.charAt(at);
            switch (c) {
                case '"', '\\' -> json.append('\\').append(c);
                case '\n' -> json.append("\\n");
                default -> {
                    if (c < ' ' || c == 0x7F || Character.isSurrogate(c)) {
                        json.append("\\u%04x".formatted((int) c));
                    } else {
                        json.append(c);
                    }
                }
            }
        }
        return json.append('"').toString();
    }
}
