// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.caps;

import java.util.List;
import java.util.UUID;
import org.skerry.api.id.UuidText;
import org.skerry.api.llsd.Llsd;

/** Members of a viewer's request; what is missing or of another kind is the default value. */
final class LlsdMembers {
    private static final UUID ZERO = new UUID(0, 0);

    private LlsdMembers() {}

    static UUID id(Llsd.Struct in, String name) {
        return switch (in.get(name)) {
            case Llsd.Id(var id) -> id;
            case Llsd.Text(var text) -> UuidText.tryParse(text).orElse(ZERO);
            default -> ZERO;
        };
    }

    static String text(Llsd.Struct in, String name) {
        return in.get(name) instanceof Llsd.Text(var text) ? text : "";
    }

    static int integer(Llsd.Struct in, String name, int ifMissing) {
        return switch (in.get(name)) {
            case Llsd.Int(var number) -> number;
            case Llsd.Real(var number) -> (int) number;
            default -> ifMissing;
        };
    }

    static double real(Llsd.Struct in, String name, double ifMissing) {
        return switch (in.get(name)) {
            case Llsd.Int(var number) -> number;
            case Llsd.Real(var number) -> number;
            default -> ifMissing;
        };
    }

    static boolean flag(Llsd.Struct in, String name, boolean ifMissing) {
        return switch (in.get(name)) {
            case Llsd.Bool(var flag) -> flag;
            case Llsd.Int(var number) -> number != 0;
            default -> ifMissing;
        };
    }

    /** The structs of an array, at most {@code most}. */
    static List<Llsd.Struct> structs(Llsd.Struct in, String name, int most) {
        return in.get(name) instanceof Llsd.Array(var values)
                ? values.stream()
                        .filter(Llsd.Struct.class::isInstance)
                        .map(Llsd.Struct.class::cast)
                        .limit(most)
                        .toList()
                : List.of();
    }
}
