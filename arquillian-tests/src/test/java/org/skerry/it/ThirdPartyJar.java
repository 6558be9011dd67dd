// SPDX-License-Identifier: Apache-2.0
package org.skerry.it;

import static java.util.Objects.requireNonNull;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import javax.tools.ToolProvider;
import org.skerry.connector.spi.ServiceConnectorProvider;

/** A jar as somebody makes it who has our jars and no more: compiled against them, its provider named in it. */
final class ThirdPartyJar {
    private static final String PROVIDER = "org.example.memo.MemoProvider";

    private ThirdPartyJar() {}

    /** Puts it into an empty folder, with its compiled classes beside that. */
    static void into(Path folder) throws IOException {
        var classes = Files.createDirectories(folder.resolveSibling("third-party-classes"));
        compile(
                Path.of(System.getProperty("it.work", "target"), "test-classes/third-party/MemoProvider.java"),
                classes);
        try (var jar = new JarOutputStream(Files.newOutputStream(folder.resolve("memo.jar")));
                var files = Files.walk(classes)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                add(jar, classes.relativize(file).toString(), Files.readAllBytes(file));
            }
            add(
                    jar,
                    "META-INF/services/" + ServiceConnectorProvider.class.getName(),
                    PROVIDER.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static void compile(Path source, Path classes) {
        var said = new ByteArrayOutputStream();
        var code = requireNonNull(ToolProvider.getSystemJavaCompiler())
                .run(
                        null,
                        said,
                        said,
                        "-proc:none",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "-d",
                        classes.toString(),
                        source.toString());
        if (code != 0) {
            throw new AssertionError(said.toString(StandardCharsets.UTF_8));
        }
    }

    private static void add(JarOutputStream jar, String name, byte[] bytes) throws IOException {
        jar.putNextEntry(new JarEntry(name));
        jar.write(bytes);
        jar.closeEntry();
    }
}
