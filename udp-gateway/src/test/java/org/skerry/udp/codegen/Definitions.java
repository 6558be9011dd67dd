// SPDX-License-Identifier: Apache-2.0
package org.skerry.udp.codegen;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Our own definitions, as the build read them. */
public final class Definitions {
    private Definitions() {}

    public static List<MessageDefinition> own() throws IOException {
        var file = Path.of("src", "main", "resources", "org", "skerry", "udp", "messages.def");
        return DefinitionParser.parse(Files.readAllLines(file, StandardCharsets.UTF_8));
    }
}
