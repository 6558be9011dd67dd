// SPDX-License-Identifier: Apache-2.0
package org.skerry.udp.codegen;

import static java.util.stream.Collectors.joining;

import java.util.Locale;
import org.skerry.udp.codegen.BlockDefinition.Repeat;

/** The source of one message: an immutable record with its codec and its block records. */
final class RecordSource {
    private static final String HEAD = """
            // SPDX-License-Identifier: Apache-2.0
            // Generated from messages.def.
            package org.skerry.udp.message;

            import java.util.List;
            import java.util.UUID;
            import org.skerry.api.binary.Octets;
            import org.skerry.api.math.Vector3;
            import org.skerry.api.math.Vector3d;
            import org.skerry.udp.message.direct.DirectCodecs;
            import org.skerry.udp.wire.BodyReader;
            import org.skerry.udp.wire.BodyWriter;
            import org.skerry.udp.wire.Bounds;
            import org.skerry.udp.wire.PackedRotation;
            import org.skerry.udp.wire.Vector4;
            import org.skerry.udp.wire.WireCodec;

            """;

    private final MessageDefinition message;
    private final StringBuilder out = new StringBuilder(HEAD);

    RecordSource(MessageDefinition message) {
        this.message = message;
    }

    String source() {
        var name = message.name();
        out.append("/** %s %d%s. */\n"
                .formatted(message.frequency(), message.number(), message.zerocoded() ? ", zero-coded" : ""));
        out.append("public record %s(%s) implements %s {\n"
                .formatted(name, parameters(), message.namesAgent() ? "AgentMessage" : "Message"));
        out.append("    public static final WireCodec<%s> CODEC = new WireCodec<>(%s::read, %s::writeTo);\n"
                .formatted(name, name, name));
        out.append(
                "    public static final MessageType TYPE =\n            new MessageType(\"%s\", Frequency.%s, %d, %b, %b, %d, DirectCodecs.before(CODEC, %s.class));\n"
                        .formatted(
                                name,
                                message.frequency().toUpperCase(Locale.ROOT),
                                message.number(),
                                message.zerocoded(),
                                message.trusted(),
                                message.blocks().size(),
                                name));
        if (message.blocks().stream().anyMatch(RecordSource::hasIds)) {
            out.append("    private static final UUID NO_ID = new UUID(0, 0);\n");
        }
        copies();
        read();
        write();
        if (message.namesAgent()) {
            sender("AgentID", "senderAgentId");
            sender("SessionID", "senderSessionId");
        }
        for (var block : message.blocks()) {
            new BlockSource(block, name).write(out);
        }
        return out.append("}\n").toString();
    }

    private static boolean hasIds(BlockDefinition block) {
        return block.fields().stream().anyMatch(f -> f.kind() == FieldKind.ID);
    }

    private String parameters() {
        return message.blocks().stream()
                .map(b -> javaType(b) + " " + b.javaName())
                .collect(joining(", "));
    }

    private String javaType(BlockDefinition block) {
        var type = block.javaType(message.name());
        return block.repeat() == Repeat.ONCE ? type : "List<" + type + ">";
    }

    private void copies() {
        var lines = new StringBuilder();
        for (var block : message.blocks()) {
            var name = block.javaName();
            switch (block.repeat()) {
                case ONCE -> {}
                case COUNTED ->
                    lines.append("        %s = Bounds.counted(\"%s\", %s);\n".formatted(name, block.name(), name));
                case TIMES ->
                    lines.append("        %s = Bounds.repeated(\"%s\", %s, %d);\n"
                            .formatted(name, block.name(), name, block.times()));
            }
        }
        if (!lines.isEmpty()) {
            out.append("\n    public %s {\n%s    }\n".formatted(message.name(), lines));
        }
    }

    private void read() {
        var blocks = message.blocks().stream().map(this::readBlock).collect(joining(",\n                "));
        out.append("\n    private static %s read(BodyReader in) {\n        return new %s(%s);\n    }\n"
                .formatted(message.name(), message.name(), blocks));
    }

    private String readBlock(BlockDefinition block) {
        var type = block.javaType(message.name());
        return switch (block.repeat()) {
            case ONCE -> "in.starts() ? %s.read(in) : %s.EMPTY".formatted(type, type);
            case COUNTED -> "in.starts() ? in.counted(%d, %s::read) : List.of()".formatted(block.leastSize(), type);
            case TIMES ->
                "in.starts() ? in.repeated(%d, %d, %s::read) : List.of()"
                        .formatted(block.times(), block.leastSize(), type);
        };
    }

    private void write() {
        out.append("\n    @Override\n    public MessageType type() {\n        return TYPE;\n    }\n");
        out.append("\n    @Override\n    public void writeTo(BodyWriter out) {\n");
        for (var block : message.blocks()) {
            var type = block.javaType(message.name());
            var write = switch (block.repeat()) {
                case ONCE -> "%s.write(out)".formatted(block.javaName());
                case COUNTED -> "out.counted(%s, %s::write)".formatted(block.javaName(), type);
                case TIMES -> "out.repeated(%s, %s::write)".formatted(block.javaName(), type);
            };
            out.append("        if (out.starts()) {\n            %s;\n        }\n".formatted(write));
        }
        out.append("    }\n");
    }

    private void sender(String field, String method) {
        out.append("\n    @Override\n    public UUID %s() {\n        return %s.%s();\n    }\n"
                .formatted(method, message.blocks().getFirst().javaName(), JavaNames.fieldMember(field)));
    }
}
