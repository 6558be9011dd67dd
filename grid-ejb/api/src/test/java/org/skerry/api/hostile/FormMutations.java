// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.hostile;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Good forms with fields left out, repeated, renamed, made lists, huge or senseless; the same seed makes the same forms. */
public final class FormMutations {
    private static final List<String> VALUES = List.of(
            "",
            "=",
            "x",
            "-1",
            "2147483648",
            "99999999999999999999",
            "4294967295",
            "1e308",
            "NaN",
            "<1,2>",
            "%00",
            "%01%1f%7f",
            "%ff%fe",
            "%zz%",
            "%ed%a0%80",
            "%ef%bf%be",
            "%f0%9f%98%80",
            "%3cServerResponse%3e",
            "%3c!DOCTYPE%20a%20[%3c!ENTITY%20b%20SYSTEM%20%22file:///etc/passwd%22%3e]%3e",
            "%0a%0d",
            "'%20or%20''='",
            "%25%5f!%25",
            "x".repeat(300),
            "%e2%82%ac".repeat(60),
            "x".repeat(70_000),
            "9".repeat(5_000),
            "00000000-0000-0000-0000-000000000000",
            "00000000-0000-0000-0000-00000000000g",
            "ffffffff-ffff-ffff-ffff-ffffffffffff",
            "True",
            "{\"a\":[[[[1]]]]}",
            "[".repeat(3_000));

    private final SplittableRandom random;

    public FormMutations(long seed) {
        random = new SplittableRandom(seed);
    }

    /** One of them, spoilt in one or two places. */
    public String next(List<String> good) {
        var fields =
                new ArrayList<>(List.of(good.get(random.nextInt(good.size())).split("&")));
        for (var change = random.nextInt(1, 3); change > 0 && !fields.isEmpty(); change--) {
            spoil(fields);
        }
        return String.join("&", fields);
    }

    private void spoil(List<String> fields) {
        var at = random.nextInt(fields.size());
        var field = fields.get(at);
        var name = field.contains("=") ? field.substring(0, field.indexOf('=')) : field;
        switch (random.nextInt(9)) {
            case 0 -> fields.remove(at);
            case 1 -> fields.add(random.nextInt(fields.size() + 1), name + "=" + value());
            case 2 -> fields.set(at, name + "[]=" + value());
            case 3 -> fields.set(at, name);
            case 4 -> fields.set(at, value() + "=" + field.substring(Math.min(field.length(), name.length() + 1)));
            default -> fields.set(at, name + "=" + value());
        }
    }

    private String value() {
        return VALUES.get(random.nextInt(VALUES.size()));
    }
}
