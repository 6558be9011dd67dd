// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.robust.group;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.skerry.api.group.GroupOutcome;
import org.skerry.api.wire.ServerResponse;
import org.skerry.api.wire.WireNode;
import org.skerry.web.robust.FormReply;

/** The answers of {@code /groups}: {@code RESULT}, and {@code REASON} when it is {@code NULL}; all on one line. */
final class GroupReplies {
    /** Most METHODs say it so. */
    static final FormReply TRUE = FormReply.data(ServerResponse.of("RESULT", "true"));

    /** PUTROLE and ADDNOTICE say it so. */
    static final FormReply CAPITAL_TRUE = FormReply.data(ServerResponse.of("RESULT", "True"));

    static final FormReply BAD_DATA = refused("Bad network data");

    private GroupReplies() {}

    static FormReply refused(String reason) {
        var texts = new LinkedHashMap<String, String>();
        texts.put("RESULT", "NULL");
        texts.put("REASON", reason);
        return FormReply.data(ServerResponse.flat(texts));
    }

    static FormReply outcome(boolean done, FormReply how) {
        return done ? how : refused(GroupOutcome.NOT_ALLOWED);
    }

    static <T> FormReply outcome(GroupOutcome<T> outcome, Function<T, Map<String, String>> fields) {
        return switch (outcome) {
            case GroupOutcome.Done<T>(var value) -> one(fields.apply(value));
            case GroupOutcome.Refused<T>(var reason) -> refused(reason);
        };
    }

    static <T> FormReply found(Optional<T> value, Function<T, Map<String, String>> fields, String otherwise) {
        return value.map(it -> one(fields.apply(it))).orElseGet(() -> refused(otherwise));
    }

    private static FormReply one(Map<String, String> fields) {
        return FormReply.data(ServerResponse.of("RESULT", WireNode.of(fields)));
    }

    static <T> FormReply list(
            String prefix, List<T> values, Function<T, Map<String, String>> fields, String otherwise) {
        return values.isEmpty()
                ? refused(otherwise)
                : FormReply.data(ServerResponse.of("RESULT", ServerResponse.numbered(prefix, values, fields)));
    }
}
