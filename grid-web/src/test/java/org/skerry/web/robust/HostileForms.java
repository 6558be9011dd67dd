// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.robust;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.skerry.api.wire.ServerResponse;
import org.skerry.web.error.FormExceptionEdge;

/**
 * Requests as strangers send them: good ones with fields left out, repeated, renamed, made lists, huge or senseless.
 * Whatever comes, the answer is a {@code ServerResponse} with HTTP 200, and nothing behind the edge is surprised.
 */
public final class HostileForms {
    private static final int RUNS = 400;
    private static final List<String> VALUES = List.of(
            "",
            "=",
            "x",
            "-1",
            "99999999999999999999",
            "4294967295",
            "NaN",
            "<1,2>",
            "%00",
            "%ff%fe",
            "%f0%9f%98%80",
            "%3cServerResponse%3e",
            "%0a%0d",
            "x".repeat(70_000),
            "00000000-0000-0000-0000-000000000000",
            "00000000-0000-0000-0000-00000000000g",
            "{\"a\":[[[[1]]]]}");

    private final SplittableRandom random;

    private HostileForms(long seed) {
        random = new SplittableRandom(seed);
    }

    /** Tries a service; the same seed makes the same requests. */
    public static void tryAll(FormTable table, long seed, String... good) {
        var hostile = new HostileForms(seed);
        for (var request : good) {
            for (var run = 0; run < RUNS; run++) {
                answer(table, hostile.mutated(request));
            }
        }
        answer(table, "METHOD=nosuchmethod");
        answer(table, "");
        answer(table, "&&&=&METHOD");
    }

    private static void answer(FormTable table, String request) {
        var before = FormExceptionEdge.failed();
        var reply = FormExceptionEdge.answer(table, request.getBytes(StandardCharsets.UTF_8));
        var shown = request.length() > 300 ? request.substring(0, 300) + "…" : request;
        assertThat(reply.status()).as(shown).isEqualTo(200);
        ServerResponse.read(new ByteArrayInputStream(reply.body().toArray()));
        assertThat(FormExceptionEdge.failed()).as(shown).isEqualTo(before);
    }

    private String mutated(String request) {
        var fields = new ArrayList<>(List.of(request.split("&")));
        for (var change = random.nextInt(1, 3); change > 0 && !fields.isEmpty(); change--) {
            var at = random.nextInt(fields.size());
            var field = fields.get(at);
            var name = field.contains("=") ? field.substring(0, field.indexOf('=')) : field;
            switch (random.nextInt(7)) {
                case 0 -> fields.remove(at);
                case 1 -> fields.add(random.nextInt(fields.size() + 1), name + "=" + value());
                case 2 -> fields.set(at, name + "[]=" + value());
                case 3 -> fields.set(at, name);
                default -> fields.set(at, name + "=" + value());
            }
        }
        return String.join("&", fields);
    }

    private String value() {
        return VALUES.get(random.nextInt(VALUES.size()));
    }
}
