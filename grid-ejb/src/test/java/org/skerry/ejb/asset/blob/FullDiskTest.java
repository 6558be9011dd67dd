// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset.blob;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A disk of four megabytes that really is full: one in memory, mounted in a name space of the process's own, which needs no
 * rights where the kernel allows it. Elsewhere the test is skipped, and {@link BrokenDiskTest} stands for it.
 */
class FullDiskTest {
    @TempDir
    Path folder;

    /** Runs a command that sees a small disk at {@code disk}; what it prints is in a file. */
    private int onSmallDisk(Path disk, Path output, String... command) throws IOException, InterruptedException {
        Files.createDirectories(disk);
        var inside = new ProcessBuilder(
                "unshare", "--user", "--map-root-user", "--mount", "sh", "-c", """
                mount -t tmpfs -o size=4m none "$0" && exec "$@"
                """.strip(), disk.toString());
        inside.command().addAll(List.of(command));
        try {
            return inside.redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start()
                    .waitFor();
        } catch (IOException noSuchProgram) {
            return -1;
        }
    }

    @Test
    void whatFitsIsKeptAndTheRestRefusedWithoutATrace() throws IOException, InterruptedException {
        var disk = folder.resolve("disk");
        var output = folder.resolve("output");
        assumeTrue(onSmallDisk(disk, output, "true") == 0, "no name spaces for everybody here");
        var code = onSmallDisk(
                disk,
                output,
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                FullDiskProcess.class.getName(),
                disk.toString());
        assertThat(code).as(Files.readString(output)).isZero();
    }
}
