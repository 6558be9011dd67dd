// SPDX-License-Identifier: Apache-2.0
package org.skerry.replay;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * A list of exchanges, in the order in which they are sent. A line is {@code replay <file>}, {@code give <file>},
 * {@code expect <file>}, {@code omit <files> : <reason>}, {@code prepare <what> <file>} or {@code send <path> <form>}.
 */
record ExchangeList(List<Step> steps) {
    ExchangeList {
        steps = List.copyOf(steps);
    }

    static ExchangeList read(String resource) {
        return new ExchangeList(lines(resource).stream().map(ExchangeList::step).toList());
    }

    /** The lines of a resource that say something. */
    static List<String> lines(String resource) {
        try (var in = Objects.requireNonNull(ExchangeList.class.getResourceAsStream(resource), resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Step step(String line) {
        var words = line.split(" ", 3);
        return switch (words[0]) {
            case "replay" -> new Step.Replay(words[1]);
            case "expect" -> new Step.Expect(words[1]);
            case "give" -> new Step.Give(words[1]);
            case "omit" -> new Step.Omit(words[1], words[2].replaceFirst("^: *", ""));
            case "prepare" -> new Step.Prepare(words[1], words.length > 2 ? words[2] : "");
            case "send" -> new Step.Send(words[1], words[2]);
            default -> throw new IllegalArgumentException("not understood: " + line);
        };
    }
}
