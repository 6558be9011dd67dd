// SPDX-License-Identifier: Apache-2.0
package org.skerry.udp.codegen;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.skerry.udp.codegen.BlockDefinition.Repeat;

/** Reads the protocol's own template syntax, to compare our definitions with it. */
final class Template {
    private static final Pattern TOKEN = Pattern.compile("[{}]|[^\\s{}]+");
    private static final Map<String, FieldKind> KINDS = Map.ofEntries(
            Map.entry("U8", FieldKind.U8),
            Map.entry("U16", FieldKind.U16),
            Map.entry("U32", FieldKind.U32),
            Map.entry("U64", FieldKind.U64),
            Map.entry("S8", FieldKind.S8),
            Map.entry("S16", FieldKind.S16),
            Map.entry("S32", FieldKind.S32),
            Map.entry("F32", FieldKind.F32),
            Map.entry("F64", FieldKind.F64),
            Map.entry("BOOL", FieldKind.BOOL),
            Map.entry("LLUUID", FieldKind.ID),
            Map.entry("LLVector3", FieldKind.V3),
            Map.entry("LLVector3d", FieldKind.V3D),
            Map.entry("LLVector4", FieldKind.V4),
            Map.entry("LLQuaternion", FieldKind.ROTATION),
            Map.entry("IPADDR", FieldKind.IP_ADDRESS),
            Map.entry("IPPORT", FieldKind.IP_PORT));

    private final List<String> tokens;
    private int at;

    private Template(List<String> tokens) {
        this.tokens = tokens;
    }

    static List<MessageDefinition> parse(String text) {
        var tokens = new ArrayList<String>();
        var token = TOKEN.matcher(text.replaceAll("//[^\\n]*", ""));
        while (token.find()) {
            tokens.add(token.group());
        }
        return new Template(tokens.subList(2, tokens.size())).messages();
    }

    private List<MessageDefinition> messages() {
        var all = new ArrayList<MessageDefinition>();
        while (at < tokens.size()) {
            var head = head();
            var number = Long.decode(head.get(2)).intValue() & (head.get(1).equals("Fixed") ? 0xFF : 0xFFFF);
            var blocks = new ArrayList<BlockDefinition>();
            while (tokens.get(at).equals("{")) {
                blocks.add(block());
            }
            at++;
            all.add(new MessageDefinition(
                    head.get(0),
                    head.get(1),
                    number,
                    head.get(4).equals("Zerocoded"),
                    head.get(3).equals("Trusted"),
                    List.copyOf(blocks)));
        }
        return all;
    }

    private BlockDefinition block() {
        var head = head();
        var fields = new ArrayList<FieldDefinition>();
        while (tokens.get(at).equals("{")) {
            var field = head();
            at++;
            fields.add(field(field));
        }
        at++;
        return switch (head.get(1)) {
            case "Single" -> new BlockDefinition(head.get(0), Repeat.ONCE, 1, List.copyOf(fields));
            case "Variable" -> new BlockDefinition(head.get(0), Repeat.COUNTED, 0, List.copyOf(fields));
            default ->
                new BlockDefinition(head.get(0), Repeat.TIMES, Integer.parseInt(head.get(2)), List.copyOf(fields));
        };
    }

    private static FieldDefinition field(List<String> words) {
        return switch (words.get(1)) {
            case "Variable" ->
                new FieldDefinition(
                        words.get(0), words.get(2).equals("1") ? FieldKind.VARIABLE1 : FieldKind.VARIABLE2, 0);
            case "Fixed" -> new FieldDefinition(words.get(0), FieldKind.FIXED, Integer.parseInt(words.get(2)));
            default -> new FieldDefinition(words.get(0), Objects.requireNonNull(KINDS.get(words.get(1))), 0);
        };
    }

    /** The words after an opening brace. */
    private List<String> head() {
        at++;
        var from = at;
        while (!"{}".contains(tokens.get(at))) {
            at++;
        }
        return tokens.subList(from, at);
    }
}
