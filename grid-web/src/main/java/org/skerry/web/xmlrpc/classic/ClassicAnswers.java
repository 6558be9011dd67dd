// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.xmlrpc.classic;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** The answers that many of the classic methods share. */
final class ClassicAnswers {
    static final Map<String, Object> NOBODY =
            of("error_type", "unknown_user", "error_desc", "The user requested is not in the database");
    static final Map<String, Object> NO_AVATAR =
            of("error_type", "unknown_avatar", "error_desc", "The avatar appearance requested is not in the database");
    static final Map<String, Object> NO_REGION = Map.of("error", "Sim does not exist");
    static final Map<String, Object> DONE = Map.of("returnString", "TRUE");
    static final Map<String, Object> NOT_DONE = Map.of("returnString", "FALSE");

    /** To a simulator, which asks a messaging server, and to that one, which asks a user server: each reads its own. */
    static final Map<String, Object> HEARD = of("success", "TRUE", "responsestring", "TRUE");

    static final Map<String, Object> NOT_HEARD = Map.of("success", "FALSE");

    private ClassicAnswers() {}

    /** Two members in the order given. */
    static Map<String, Object> of(String name, String value, String otherName, String otherValue) {
        var answer = new LinkedHashMap<String, Object>();
        answer.put(name, value);
        answer.put(otherName, otherValue);
        return Collections.unmodifiableMap(answer);
    }

    static String yes(boolean truth) {
        return truth ? "TRUE" : "FALSE";
    }
}
