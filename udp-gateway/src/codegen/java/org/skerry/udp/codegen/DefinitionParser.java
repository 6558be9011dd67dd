// SPDX-License-Identifier: Apache-2.0
package org.skerry.udp.codegen;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads messages.def; its head tells the syntax. */
public final class DefinitionParser {
    private static final Set<String> FREQUENCIES = Set.of("High", "Medium", "Low", "Fixed");
    private static final Pattern HEAD = Pattern.compile("(\\w+) (\\w+) (\\d+)( zerocoded)?( trusted)?(?= |$)");
    private static final Pattern BLOCK = Pattern.compile(" (\\w+)(?:(\\*)(\\d*))?\\{([^{}]*)}");
    private static final Pattern FIELD = Pattern.compile("(\\w+):([a-z]+\\d*[a-z]?)");

    private DefinitionParser() {}

    /**
     * All definitions, in the order of the lines.
     *
     * @throws DefinitionException for a line that is none, and for a name or number that stands twice
     */
    public static List<MessageDefinition> parse(List<String> lines) {
        var all = new ArrayList<MessageDefinition>();
        var seen = new HashSet<String>();
        for (var line : lines) {
            var bare = line.strip();
            if (bare.isEmpty() || bare.startsWith("#")) {
                continue;
            }
            var message = message(bare);
            var newName = seen.add(message.name());
            var newNumber = seen.add(message.frequency() + " " + message.number());
            if (!newName || !newNumber) {
                throw new DefinitionException(bare, "name or number stands twice");
            }
            all.add(message);
        }
        return List.copyOf(all);
    }

    private static MessageDefinition message(String line) {
        var head = HEAD.matcher(line);
        if (!head.lookingAt() || !FREQUENCIES.contains(head.group(2))) {
            throw new DefinitionException(line, "no name, frequency and number");
        }
        var blocks = new ArrayList<BlockDefinition>();
        var block = BLOCK.matcher(line);
        var at = head.end();
        while (at < line.length()) {
            if (!block.find(at) || block.start() != at) {
                throw new DefinitionException(line, "no block at " + at);
            }
            blocks.add(block(line, block));
            at = block.end();
        }
        return new MessageDefinition(
                head.group(1),
                head.group(2),
                Integer.parseInt(head.group(3)),
                head.group(4) != null,
                head.group(5) != null,
                List.copyOf(blocks));
    }

    private static BlockDefinition block(String line, Matcher block) {
        var fields = new ArrayList<FieldDefinition>();
        for (var word : block.group(4).strip().split(" +")) {
            fields.add(field(line, word));
        }
        var name = block.group(1);
        if (block.group(2) == null) {
            return new BlockDefinition(name, BlockDefinition.Repeat.ONCE, 1, List.copyOf(fields));
        }
        if (block.group(3).isEmpty()) {
            return new BlockDefinition(name, BlockDefinition.Repeat.COUNTED, 0, List.copyOf(fields));
        }
        var times = Integer.parseInt(block.group(3));
        return new BlockDefinition(name, BlockDefinition.Repeat.TIMES, times, List.copyOf(fields));
    }

    private static FieldDefinition field(String line, String word) {
        var parts = FIELD.matcher(word);
        if (!parts.matches()) {
            throw new DefinitionException(line, "no field: " + word);
        }
        var type = parts.group(2);
        if (type.startsWith("fix")) {
            return new FieldDefinition(parts.group(1), FieldKind.FIXED, Integer.parseInt(type.substring(3)));
        }
        for (var kind : FieldKind.values()) {
            if (kind.word.equals(type)) {
                return new FieldDefinition(parts.group(1), kind, 0);
            }
        }
        throw new DefinitionException(line, "no type: " + type);
    }
}
