// SPDX-License-Identifier: Apache-2.0
package org.skerry.it.api;

import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.skerry.api.id.UuidText;
import org.skerry.api.llsd.Llsd;

/** As much of JSON Schema as the description of the frontend uses; a word that it does not know fails. */
final class JsonSchema {
    private final Llsd.Struct document;

    /**
     * Reads schemas out of a document.
     *
     * @param document in which references are looked up
     */
    JsonSchema(Llsd.Struct document) {
        this.document = document;
    }

    /** What does not fit; empty if all does. */
    List<String> problems(Llsd schema, Llsd value) {
        var problems = new ArrayList<String>();
        check(struct(schema), value, "$", problems);
        return problems;
    }

    /** What a reference points at, or the value itself. */
    Llsd.Struct struct(Llsd value) {
        if (!(value instanceof Llsd.Struct struct)) {
            throw new AssertionError("no object: " + value);
        }
        return struct.get("$ref") instanceof Llsd.Text(var path) ? resolve(path) : struct;
    }

    private Llsd.Struct resolve(String path) {
        var at = document;
        for (var name : path.substring("#/".length()).split("/", -1)) {
            at = struct(at.get(name));
        }
        return at;
    }

    private void check(Llsd.Struct schema, Llsd value, String at, List<String> problems) {
        for (var word : schema.values().keySet()) {
            switch (word) {
                case "type" -> type(schema, value, at, problems);
                case "properties", "required", "additionalProperties" -> object(word, schema, value, at, problems);
                case "items" -> {
                    if (value instanceof Llsd.Array(var values)) {
                        values.forEach(each -> check(struct(schema.get(word)), each, at + "[]", problems));
                    }
                }
                case "pattern", "format" -> text(word, schema, value, at, problems);
                case "description" -> {}
                default -> throw new AssertionError("a schema with " + word);
            }
        }
    }

    private static void type(Llsd.Struct schema, Llsd value, String at, List<String> problems) {
        var type = ((Llsd.Text) schema.get("type")).value();
        var fits = switch (type) {
            case "object" -> value instanceof Llsd.Struct;
            case "array" -> value instanceof Llsd.Array;
            case "string" -> value instanceof Llsd.Text;
            case "boolean" -> value instanceof Llsd.Bool;
            case "integer" ->
                value instanceof Llsd.Int || (value instanceof Llsd.Real(var number) && number == Math.rint(number));
            default -> throw new AssertionError("a type " + type);
        };
        if (!fits) {
            problems.add(at + " is no " + type + ": " + value);
        }
    }

    private void object(String word, Llsd.Struct schema, Llsd value, String at, List<String> problems) {
        if (!(value instanceof Llsd.Struct members)) {
            return;
        }
        var known = schema.get("properties") instanceof Llsd.Struct properties ? properties : new Llsd.Struct(Map.of());
        switch (word) {
            case "properties" ->
                known.values().forEach((name, each) -> {
                    if (members.values().containsKey(name)) {
                        check(struct(each), members.get(name), at + "." + name, problems);
                    }
                });
            case "required" ->
                ((Llsd.Array) schema.get(word)).values().forEach(name -> {
                    if (!members.values().containsKey(((Llsd.Text) name).value())) {
                        problems.add(at + " lacks " + name);
                    }
                });
            default ->
                members.values().forEach((name, member) -> {
                    if (known.values().containsKey(name)) {
                        return;
                    }
                    switch (schema.get(word)) {
                        case Llsd.Bool(var allowed) when !allowed -> problems.add(at + " has " + name);
                        case Llsd.Struct each -> check(struct(each), member, at + "." + name, problems);
                        default -> throw new AssertionError("additionalProperties of " + at);
                    }
                });
        }
    }

    private static void text(String word, Llsd.Struct schema, Llsd value, String at, List<String> problems) {
        var rule = ((Llsd.Text) schema.get(word)).value();
        if (value instanceof Llsd.Text(var text) && !fits(word, rule, text)) {
            problems.add(at + " is no " + rule + ": " + text);
        }
    }

    private static boolean fits(String word, String rule, String text) {
        if (word.equals("pattern")) {
            return text.matches(rule);
        }
        return switch (rule) {
            case "uuid" -> UuidText.tryParse(text).isPresent();
            case "uri" -> URI.create(text).isAbsolute();
            case "uri-reference" -> URI.create(text).toString().equals(text);
            case "date-time" -> instant(text).isPresent();
            default -> throw new AssertionError("a format " + rule);
        };
    }

    private static Optional<Instant> instant(String text) {
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeException notOne) {
            return Optional.empty();
        }
    }
}
