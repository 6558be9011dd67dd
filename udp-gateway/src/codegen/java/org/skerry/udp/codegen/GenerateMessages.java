// SPDX-License-Identifier: Apache-2.0
package org.skerry.udp.codegen;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Writes the sources: {@code GenerateMessages messages.def target-folder}. */
public final class GenerateMessages {
    private GenerateMessages() {}

    public static void main(String[] arguments) throws IOException {
        var definitions = DefinitionParser.parse(Files.readAllLines(Path.of(arguments[0]), StandardCharsets.UTF_8));
        var folder = Path.of(arguments[1]).resolve(Path.of("org", "skerry", "udp", "message"));
        write(folder, sources(definitions));
    }

    /** File name and text of every source. */
    public static Map<String, String> sources(List<MessageDefinition> definitions) {
        var sources = new HashMap<String, String>();
        for (var message : definitions) {
            sources.put(message.name() + ".java", new RecordSource(message).source());
        }
        sources.put("GeneratedMessages.java", RegistrySource.source(definitions));
        return sources;
    }

    /** Leaves files alone that would not change, so that nothing is compiled again in vain. */
    private static void write(Path folder, Map<String, String> sources) throws IOException {
        Files.createDirectories(folder);
        try (var present = Files.newDirectoryStream(folder)) {
            for (var file : present) {
                if (!sources.containsKey(file.getFileName().toString())) {
                    Files.delete(file);
                }
            }
        }
        for (var source : sources.entrySet()) {
            var file = folder.resolve(source.getKey());
            if (!Files.exists(file) || !Files.readString(file).equals(source.getValue())) {
                Files.writeString(file, source.getValue());
            }
        }
    }
}
