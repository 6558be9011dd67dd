// SPDX-License-Identifier: Apache-2.0
package org.skerry.udp.codegen;

import static java.util.stream.Collectors.joining;

/** The source of one block: a record nested in its message, with a builder when it is long. */
final class BlockSource {
    /** Above this many fields a call of the constructor cannot be read any more. */
    private static final int LONG_BLOCK = 5;

    private final BlockDefinition block;
    private final String type;

    BlockSource(BlockDefinition block, String message) {
        this.block = block;
        this.type = block.javaType(message);
    }

    void write(StringBuilder out) {
        out.append("\n    public record %s(%s) {\n".formatted(type, parameters()));
        var zeros = block.fields().stream().map(FieldDefinition::zero).collect(joining(", "));
        out.append("        /** All zero: what an absent block is read as. */\n");
        out.append("        public static final %s EMPTY = new %s(%s);\n".formatted(type, type, zeros));
        checks(out);
        if (block.fields().size() > LONG_BLOCK) {
            out.append("\n        /** Starts from {@link #EMPTY}. */\n");
            out.append(
                    "        public static Builder builder() {\n            return new Builder(EMPTY);\n        }\n");
            out.append("\n        public Builder toBuilder() {\n            return new Builder(this);\n        }\n");
        }
        var reads = block.fields().stream().map(FieldDefinition::read).collect(joining(", "));
        out.append("\n        private static %s read(BodyReader in) {\n".formatted(type));
        out.append("            return new %s(%s);\n        }\n".formatted(type, reads));
        out.append("\n        private void write(BodyWriter out) {\n");
        for (var field : block.fields()) {
            out.append("            out.%s(%s);\n".formatted(field.kind().method, field.javaName()));
        }
        out.append("        }\n");
        if (block.fields().size() > LONG_BLOCK) {
            builder(out);
        }
        out.append("    }\n");
    }

    private String parameters() {
        return block.fields().stream()
                .map(f -> f.kind().javaType + " " + f.javaName())
                .collect(joining(", "));
    }

    private void checks(StringBuilder out) {
        var lines = new StringBuilder();
        for (var field : block.fields()) {
            var name = field.javaName();
            switch (field.kind()) {
                case VARIABLE1 -> lines.append(check("variable", field.name(), name, 255));
                case VARIABLE2 -> lines.append(check("variable", field.name(), name, 65535));
                case FIXED -> lines.append(check("fixed", field.name(), name, field.length()));
                default -> {}
            }
        }
        if (!lines.isEmpty()) {
            out.append("\n        public %s {\n%s        }\n".formatted(type, lines));
        }
    }

    private static String check(String kind, String wireName, String name, int length) {
        return "            Bounds.%s(\"%s\", %s, %d);\n".formatted(kind, wireName, name, length);
    }

    private void builder(StringBuilder out) {
        out.append("\n        /** Sets fields by name; not thread-safe. */\n");
        out.append("        public static final class Builder {\n");
        for (var field : block.fields()) {
            out.append("            private %s %s;\n".formatted(field.kind().javaType, field.javaName()));
        }
        out.append("\n            private Builder(%s from) {\n".formatted(type));
        for (var field : block.fields()) {
            out.append("                this.%s = from.%s;\n".formatted(field.javaName(), field.javaName()));
        }
        out.append("            }\n");
        for (var field : block.fields()) {
            out.append("""

                                public Builder %1$s(%2$s %1$s) {
                                    this.%1$s = %1$s;
                                    return this;
                                }
                    """.formatted(field.javaName(), field.kind().javaType));
        }
        var names = block.fields().stream().map(FieldDefinition::javaName).collect(joining(", "));
        out.append("\n            public %s build() {\n".formatted(type));
        out.append("                return new %s(%s);\n            }\n        }\n".formatted(type, names));
    }
}
