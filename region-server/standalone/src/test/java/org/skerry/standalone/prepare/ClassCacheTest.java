// SPDX-License-Identifier: Apache-2.0
package org.skerry.standalone.prepare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(
        value = OS.WINDOWS,
        disabledReason = "Java ends no process in order there; the script of Windows has another cache")
class ClassCacheTest {
    private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");

    @TempDir
    Path folder;

    private Path file;
    private Path jar;

    @BeforeEach
    void packed() throws IOException {
        file = folder.resolve("a cache").resolve("classes-1.aot");
        jar = folder.resolve("a program.jar");
        var name = TrainedMain.class.getName().replace('.', '/') + ".class";
        try (var out = new JarOutputStream(Files.newOutputStream(jar));
                var in = TrainedMain.class.getClassLoader().getResourceAsStream(name)) {
            out.putNextEntry(new JarEntry(name));
            in.transferTo(out);
        }
    }

    private ClassCache cache(String... flags) {
        return new ClassCache(
                new TrainedProgram(JAVA, List.of(flags), jar.toString(), List.of(TrainedMain.class.getName())), file);
    }

    private List<String> names() throws IOException {
        try (var all = Files.list(file.getParent())) {
            return all.map(one -> one.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void aTrainingRunLeavesACacheThatJavaTakesAndNothingElse() throws Exception {
        Files.createDirectories(file.resolveSibling("training-of-one-that-was-killed"));
        Files.writeString(file.resolveSibling("classes-of-other-libraries.aot"), "old");
        assertThat(cache().isThere()).isFalse();
        assertThat(cache().make()).isTrue();
        assertThat(cache().isThere()).isTrue();
        assertThat(names()).containsExactly("classes-1.aot", "prepare.lock");

        // one that was cut short is none
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.truncate(channel.size() / 2);
        }
        assertThat(cache().isThere()).isFalse();
    }

    @Test
    void aProgramThatDoesNotComeUpLeavesNothing() throws Exception {
        var testee = cache("-Drefuses=yes");
        assertThatThrownBy(testee::make).isInstanceOf(IOException.class).hasMessageContaining("it refuses");
        assertThat(names()).containsExactly("prepare.lock");
    }

    @Test
    void oneAtATimeMakesIt() throws Exception {
        Files.createDirectories(file.getParent());
        try (var held = FileChannel.open(
                        file.resolveSibling("prepare.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var lock = held.lock()) {
            assertThat(lock.isValid()).isTrue();
            assertThat(cache().make()).isFalse();
        }
    }
}
