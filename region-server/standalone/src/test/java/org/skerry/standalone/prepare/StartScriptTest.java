// SPDX-License-Identifier: Apache-2.0
package org.skerry.standalone.prepare;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Which cache of classes bin/skerry takes and when it makes one, with a Java that only tells how it was called. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "a script of Unix")
class StartScriptTest {
    private static final String JAVA = """
            #!/bin/sh
            # tells its arguments; of "prepare" makes what it is to make
            for word in "$@"; do echo "$word"; done
            while [ $# -gt 0 ]; do
              if [ "$1" = --cache ]; then mkdir -p "$(dirname "$2")"; echo made > "$2"; echo "$2" > "$PREPARED"; fi
              shift
            done
            """;

    @TempDir
    Path folder;

    private Path dist;
    private Path data;
    private final Map<String, String> environment = new HashMap<>();

    @BeforeEach
    void unpacked() throws Exception {
        dist = folder.resolve("dist");
        data = Files.createDirectories(folder.resolve("my data"));
        Files.createDirectories(dist.resolve("lib"));
        Files.writeString(dist.resolve("lib").resolve("a.jar"), "a");
        executable(dist.resolve("bin").resolve("skerry"), Files.readString(Path.of("src/main/dist/bin/skerry")));
        executable(folder.resolve("java").resolve("bin").resolve("java"), JAVA);
        environment.put("JAVA_HOME", folder.resolve("java").toString());
        environment.put("PREPARED", folder.resolve("prepared").toString());
        // longer than this test
        environment.put("SKERRY_CACHE_AFTER", "60");
        environment.put("SKERRY_CACHE", "on");
    }

    private static void executable(Path file, String text) throws Exception {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    /** What Java was given. */
    private List<String> skerry(String... arguments) throws Exception {
        var command =
                new ArrayList<>(List.of(dist.resolve("bin").resolve("skerry").toString()));
        command.addAll(Arrays.asList(arguments));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        var process = builder.start();
        try (var lines = process.inputReader()) {
            var all = lines.readAllLines();
            assertThat(process.waitFor()).isZero();
            return all;
        }
    }

    private List<String> run() throws Exception {
        return skerry("run", "--data", data.toString());
    }

    private static boolean hasCache(List<String> arguments) {
        return arguments.stream().anyMatch(one -> one.startsWith("-XX:AOTCache"));
    }

    private Path only(Path cache) throws Exception {
        try (var all = Files.list(cache)) {
            return all.toList().getFirst();
        }
    }

    @Test
    void aRunTakesWhatWasPreparedBesideTheLibrariesFirst() throws Exception {
        environment.put("SKERRY_CACHE", "off"); // nothing beside the first run
        assertThat(hasCache(run())).isFalse();
        environment.put("SKERRY_CACHE", "on");

        skerry("prepare", "--data", data.toString());
        assertThat(run()).contains("-XX:AOTCache=" + only(data.resolve("cache")));
        skerry("prepare");
        assertThat(run()).contains("-XX:AOTCache=" + only(dist.resolve("cache")));
        environment.put("SKERRY_HEAP", "1g");
        assertThat(run()).contains("-XX:AOTCache=" + only(dist.resolve("cache")), "-Xmx1g");
        environment.put("SKERRY_CACHE", "off");
        assertThat(hasCache(run())).isFalse();
    }

    @Test
    void otherLibrariesNeedAnother() throws Exception {
        skerry("prepare");
        assertThat(hasCache(help())).isTrue();
        Files.writeString(dist.resolve("lib").resolve("b.jar"), "b");
        assertThat(hasCache(help())).isFalse();
    }

    @Test
    void anotherBuildOfTheSameSizeAndTimeNeedsAnother() throws Exception {
        var ours = dist.resolve("lib").resolve("grid-ejb-1.jar");
        Files.writeString(ours, "one");
        var time = Files.getLastModifiedTime(ours);
        skerry("prepare");
        assertThat(hasCache(help())).isTrue();
        Files.writeString(ours, "two");
        Files.setLastModifiedTime(ours, time);
        assertThat(hasCache(help())).isFalse();
    }

    /** Of a run that needs no cache made for it. */
    private List<String> help() throws Exception {
        return skerry("run", "--data", data.toString(), "--help");
    }

    @Test
    @Timeout(60)
    void aFirstRunRecordsNothingAndHasTheCacheMadeBesideIt() throws Exception {
        environment.put("SKERRY_CACHE_AFTER", "0");
        // who reads it waits until the other process has written it
        var prepared = folder.resolve("prepared");
        assertThat(new ProcessBuilder("mkfifo", prepared.toString()).start().waitFor())
                .isZero();
        assertThat(run()).contains("run", "org.skerry.standalone.SkerryMain").noneMatch(one -> one.contains("AOT"));
        var made = Files.readString(prepared).strip();
        assertThat(run()).contains("-XX:AOTCache=" + made);
    }
}
