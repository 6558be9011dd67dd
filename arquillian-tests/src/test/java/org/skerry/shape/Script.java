// SPDX-License-Identifier: Apache-2.0
package org.skerry.shape;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Reads requests from a text. A step begins with {@code == ask NAME} or {@code == tell NAME}; then comes one of
 *
 * <pre>
 * get    LISTENER SERVICE PATH
 * form   LISTENER SERVICE PATH          the lines below are the fields
 * xmlrpc LISTENER SERVICE METHOD        the lines below are name=text, or name:i4=number
 * json   LISTENER SERVICE METHOD        the lines below are the params of a JSON-RPC call
 * send   VERB LISTENER SERVICE PATH TYPE   the lines below are the body
 * </pre>
 *
 * then any number of {@code keep NAME REGEX}, then the body. Lines that begin with {@code #} are left out; a PATH of a
 * dot is the root.
 */
final class Script {
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final Pattern MEMBER = Pattern.compile("([A-Za-z0-9_-]+)(?::([a-z0-9]+))?=(.*)");

    private Script() {}

    /** The acceptance. */
    static List<Step> acceptance() throws IOException {
        try (var in = Script.class.getResourceAsStream("/shape/script.txt")) {
            if (in == null) {
                throw new IOException("no shape/script.txt");
            }
            return read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    static List<Step> read(String text) {
        var steps = new ArrayList<Step>();
        var block = new ArrayList<String>();
        for (var line : (text + "\n== ").lines().toList()) {
            if (line.startsWith("== ") && !block.isEmpty()) {
                steps.add(step(block));
                block.clear();
            }
            if (!line.startsWith("#") && !(block.isEmpty() && line.isBlank())) {
                block.add(line);
            }
        }
        var names = new HashSet<String>();
        for (var step : steps) {
            if (!names.add(step.name())) {
                throw new IllegalArgumentException("two steps are called " + step.name());
            }
        }
        return steps;
    }

    private static Step step(List<String> block) {
        var title = block.getFirst().split(" ", 3);
        var asks = title[1].equals("ask");
        if (!asks && !title[1].equals("tell")) {
            throw new IllegalArgumentException("neither ask nor tell: " + block.getFirst());
        }
        var words = block.get(1).split(" ");
        var kept = new ArrayList<Step.Kept>();
        var at = 2;
        for (; at < block.size() && block.get(at).startsWith("keep "); at++) {
            var keep = block.get(at).split(" ", 3);
            kept.add(new Step.Kept(keep[1], Pattern.compile(keep[2], Pattern.DOTALL)));
        }
        var lines = new ArrayList<>(block.subList(at, block.size()));
        while (!lines.isEmpty() && lines.getLast().isBlank()) {
            lines.removeLast();
        }
        return step(title[2], asks, words, kept, lines);
    }

    private static Step step(String name, boolean asks, String[] words, List<Step.Kept> kept, List<String> lines) {
        var shift = words[0].equals("send") ? 1 : 0;
        var open = switch (words[1 + shift]) {
            case "public" -> true;
            case "private" -> false;
            default -> throw new IllegalArgumentException(name + ": no listener " + words[1 + shift]);
        };
        var service = words[2 + shift];
        var last = words[3 + shift].equals(".") ? "" : words[3 + shift];
        return switch (words[0]) {
            case "get" -> new Step(name, asks, "GET", open, service, last, "", "", kept);
            case "form" -> new Step(name, asks, "POST", open, service, last, FORM, String.join("&", lines), kept);
            case "xmlrpc" -> new Step(name, asks, "POST", open, service, "", "text/xml", xmlRpc(last, lines), kept);
            case "json" ->
                new Step(name, asks, "POST", open, service, "", "application/json-rpc", json(last, lines), kept);
            case "send" ->
                new Step(name, asks, words[1], open, service, last, words[5], String.join("\n", lines), kept);
            default -> throw new IllegalArgumentException(name + ": no kind of request " + words[0]);
        };
    }

    private static String xmlRpc(String method, List<String> lines) {
        var body = new StringBuilder("<?xml version=\"1.0\"?><methodCall><methodName>" + method
                + "</methodName><params><param><value><struct>");
        for (var line : lines) {
            var member = MEMBER.matcher(line);
            if (!member.matches()) {
                throw new IllegalArgumentException(method + ": no member: " + line);
            }
            var type = member.group(2) == null ? "string" : member.group(2);
            body.append("<member><name>" + member.group(1) + "</name><value><" + type + ">" + member.group(3) + "</"
                    + type + "></value></member>");
        }
        return body + "</struct></value></param></params></methodCall>";
    }

    private static String json(String method, List<String> lines) {
        return "{\"jsonrpc\":\"2.0\",\"id\":\"5e5e5e5e-0000-4000-8000-00000000000a\",\"method\":\"" + method
                + "\",\"params\":" + String.join("", lines) + "}";
    }
}
