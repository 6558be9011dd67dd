// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.login;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** A struct within an answer: its members keep their order, so that all servers of a grid answer the same bytes. */
final class Struct {
    private Struct() {}

    /** @param members names, each with its value after it */
    static Map<String, Object> of(Object... members) {
        var struct = new LinkedHashMap<String, Object>();
        for (var at = 0; at < members.length; at += 2) {
            struct.put(String.valueOf(members[at]), members[at + 1]);
        }
        return Collections.unmodifiableMap(struct);
    }
}
