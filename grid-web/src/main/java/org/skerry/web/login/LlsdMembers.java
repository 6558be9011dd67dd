// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.login;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.skerry.api.binary.Octets;
import org.skerry.api.llsd.Llsd;
import org.skerry.api.llsd.LlsdLimits;
import org.skerry.api.llsd.LlsdXml;

/** A login's members in LLSD: the names and values are those of XML-RPC. */
final class LlsdMembers {
    /** Far more than any viewer sends. */
    private static final LlsdLimits LIMITS = new LlsdLimits(LlsdLoginResource.MAX_CALL, 16, 2_000);

    private LlsdMembers() {}

    /**
     * Reads a login; what is no map has no members.
     *
     * @throws org.skerry.api.llsd.LlsdFormatException if it is no LLSD
     */
    static Map<String, @Nullable Object> read(byte[] body) {
        var members = new HashMap<String, @Nullable Object>();
        if (LlsdXml.read(Octets.owning(body), LIMITS) instanceof Llsd.Struct struct) {
            struct.values().forEach((name, value) -> members.put(name, plain(value)));
        }
        return members;
    }

    /** Structures and bytes are no text; none of a login's members is one. */
    private static @Nullable Object plain(Llsd value) {
        return switch (value) {
            case Llsd.Text(var text) -> text;
            case Llsd.Bool(var truth) -> truth;
            case Llsd.Int(var number) -> number;
            case Llsd.Real(var number) -> number;
            case Llsd.Id(var id) -> id.toString();
            case Llsd.Uri(var uri) -> uri.toString();
            case Llsd.Date(var time) -> time.toString();
            case Llsd.Undef _, Llsd.Binary _, Llsd.Array _, Llsd.Struct _ -> null;
        };
    }

    static byte[] write(Map<String, Object> members) {
        return LlsdXml.write(llsd(members)).toArray();
    }

    private static Llsd llsd(Object value) {
        return switch (value) {
            case Integer number -> new Llsd.Int(number);
            case List<?> list ->
                new Llsd.Array(list.stream().map(LlsdMembers::llsd).toList());
            case Map<?, ?> map -> {
                var struct = new LinkedHashMap<String, Llsd>();
                map.forEach((name, member) -> struct.put(String.valueOf(name), llsd(member)));
                yield new Llsd.Struct(struct);
            }
            default -> new Llsd.Text(value.toString());
        };
    }
}
