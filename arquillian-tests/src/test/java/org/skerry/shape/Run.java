// SPDX-License-Identifier: Apache-2.0
package org.skerry.shape;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Sends steps to an architecture and makes the answers comparable. */
final class Run implements AutoCloseable {
    private static final Duration LIMIT = Duration.ofSeconds(90);

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Shape shape;
    private final Map<String, String> values;
    private final Replacements replacements;

    /** @param given values that steps may name before any is kept */
    Run(Shape shape, Map<String, String> given, List<Replacements.Rule> rules) {
        this.shape = shape;
        this.values = new HashMap<>(given);
        this.replacements = new Replacements(withNames(given, rules), shape.addresses());
        given.values().forEach(replacements::named);
    }

    /** What was given is another thing in each run, such as the region's port: answers are compared with its name. */
    private static List<Replacements.Rule> withNames(Map<String, String> given, List<Replacements.Rule> rules) {
        return Stream.concat(
                        given.entrySet().stream()
                                .map(one -> new Replacements.Rule(
                                        Pattern.compile("\\b" + Pattern.quote(one.getValue()) + "\\b"),
                                        "{" + one.getKey() + "}")),
                        rules.stream())
                .toList();
    }

    /** Sends one and keeps what it says to keep. */
    Answer ask(Step step) throws IOException, InterruptedException {
        var answer = send(step, service -> step.open() ? shape.publicOf(service) : shape.privateOf(service));
        for (var kept : step.kept()) {
            var found = kept.pattern().matcher(answer.body());
            if (!found.find()) {
                throw new AssertionError(
                        shape.name() + ", step '" + step.name() + "': no " + kept.name() + " in " + answer.whole());
            }
            values.put(kept.name(), found.group(1));
        }
        return answer;
    }

    /** Sends one to a server of one's choice and keeps nothing. */
    Answer send(Step step, Function<String, URI> place) throws IOException, InterruptedException {
        var filled = step.filled(values);
        replacements.named(filled.path() + " " + filled.body());
        var request = HttpRequest.newBuilder(place.apply(step.service()).resolve("/" + filled.path()))
                .timeout(LIMIT)
                .method(step.verb(), BodyPublishers.ofByteArray(filled.body().getBytes(StandardCharsets.UTF_8)));
        if (!step.type().isEmpty()) {
            request.header("Content-Type", step.type());
        }
        if (!step.open()) {
            request.header("X-Skerry-Secret", CommonKeys.SECRET);
        }
        return Answer.of(client.send(request.build(), BodyHandlers.ofByteArray()));
    }

    /** An answer with names for what the grid made. */
    String told(Step step, Answer answer) {
        // first, so that their ids are no surprises
        replacements.named(step.body());
        return told(answer.whole());
    }

    /** A text with names for what the grid made. */
    String told(String text) {
        return replacements.applied(text);
    }

    @Override
    public void close() {
        client.close();
    }
}
