// SPDX-License-Identifier: Apache-2.0
package org.skerry.udp.codegen;

import static java.util.stream.Collectors.joining;

import java.util.List;

/** The source of the list of all messages. */
final class RegistrySource {
    private RegistrySource() {}

    static String source(List<MessageDefinition> messages) {
        var puts = messages.stream()
                .map(m -> "        all.put(%s.class, %s.TYPE);\n".formatted(m.name(), m.name()))
                .collect(joining());
        return """
                // SPDX-License-Identifier: Apache-2.0
                // Generated from messages.def.
                package org.skerry.udp.message;

                import java.util.LinkedHashMap;
                import java.util.Map;

                /** What messages.def holds. */
                final class GeneratedMessages {
                    private GeneratedMessages() {}

                    /** In the order of the definitions. */
                    static Map<Class<? extends Message>, MessageType> types() {
                        var all = new LinkedHashMap<Class<? extends Message>, MessageType>();
                %s        return all;
                    }
                }
                """.formatted(puts);
    }
}
