// SPDX-License-Identifier: Apache-2.0
package org.skerry.udp.codegen;

import static java.util.stream.Collectors.joining;

import java.util.List;

/**
 * The source of the list of all messages. Numbers are looked up in a switch, so that a process loads the classes of the
 * messages it meets and not all of them before the first one.
 */
final class RegistrySource {
    private static final List<String> FREQUENCIES = List.of("High", "Medium", "Low", "Fixed");

    private RegistrySource() {}

    static String source(List<MessageDefinition> messages) {
        var puts = messages.stream()
                .map(m -> "        all.put(%s.class, %s.TYPE);\n".formatted(m.name(), m.name()))
                .collect(joining());
        var lookups = FREQUENCIES.stream().map(f -> lookup(f, messages)).collect(joining("\n"));
        return """
                // SPDX-License-Identifier: Apache-2.0
                // Generated from messages.def.
                package org.skerry.udp.message;

                import java.util.LinkedHashMap;
                import java.util.Map;
                import org.jspecify.annotations.Nullable;

                /** What messages.def holds. */
                final class GeneratedMessages {
                    private GeneratedMessages() {}

                    /** In the order of the definitions; loads all of them. */
                    static Map<Class<? extends Message>, MessageType> types() {
                        var all = new LinkedHashMap<Class<? extends Message>, MessageType>();
                %s        return all;
                    }

                %s}
                """.formatted(puts, lookups);
    }

    private static String lookup(String frequency, List<MessageDefinition> messages) {
        var cases = messages.stream()
                .filter(m -> m.frequency().equals(frequency))
                .map(m -> "            case %d -> %s.TYPE;\n".formatted(m.number(), m.name()))
                .collect(joining());
        return """
                    static @Nullable MessageType find%s(int number) {
                        return switch (number) {
                %s            default -> null;
                        };
                    }
                """.formatted(frequency, cases);
    }
}
