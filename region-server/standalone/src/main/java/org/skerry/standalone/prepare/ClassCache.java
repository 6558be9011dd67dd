// SPDX-License-Identifier: Apache-2.0
package org.skerry.standalone.prepare;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;

/**
 * A cache of loaded classes under its own name, which tells what it is of. It comes to that name whole and proved, or not at all;
 * one process at a time makes it, and one that is killed leaves a folder that the next clears away.
 */
final class ClassCache {
    private static final String WORK = "training-";

    private final TrainedProgram program;
    private final Path file;
    private final Path folder;

    ClassCache(TrainedProgram program, Path file) {
        this.program = program;
        this.file = file.toAbsolutePath();
        this.folder = this.file.resolveSibling("");
    }

    /** Whether there is one that the JVM takes. */
    boolean isThere() throws IOException, InterruptedException {
        return Files.exists(file) && isProved(file);
    }

    /**
     * Makes it, in half a minute or so.
     *
     * @return whether it did; otherwise another process is at it
     * @throws IOException if the training run fails or the JVM does not take what it left
     */
    boolean make() throws IOException, InterruptedException {
        Files.createDirectories(folder);
        try (var channel = FileChannel.open(
                        folder.resolve("prepare.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var lock = channel.tryLock()) {
            if (lock == null) {
                return false;
            }
            clear(WORK + "*");
            var work = Files.createTempDirectory(folder, WORK);
            try {
                train(work);
            } finally {
                delete(work);
            }
            return true;
        } catch (OverlappingFileLockException inThisProcess) {
            return false;
        }
    }

    private void train(Path work) throws IOException, InterruptedException {
        var fresh = work.resolve("fresh.aot");
        try (var run = TrainingRun.start(program, work, fresh)) {
            var hook = new Thread(run::close, "stop-training");
            Runtime.getRuntime().addShutdownHook(hook);
            run.visit();
            Runtime.getRuntime().removeShutdownHook(hook);
        }
        if (!Files.exists(fresh) || !isProved(fresh)) {
            throw new IOException(
                    "the training run left no cache that this Java takes (is there space in " + folder + "?)");
        }
        // of other libraries, another Java
        clear("classes-*.aot*");
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private boolean isProved(Path cache) throws IOException, InterruptedException {
        var process = new ProcessBuilder(program.proving(cache))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        return process.waitFor() == 0;
    }

    private void clear(String pattern) throws IOException {
        try (var old = Files.newDirectoryStream(folder, pattern)) {
            for (var one : old) {
                delete(one);
            }
        }
    }

    private static void delete(Path tree) throws IOException {
        List<Path> all;
        try (var walk = Files.walk(tree)) {
            all = walk.sorted(Comparator.reverseOrder()).toList();
        }
        for (var one : all) {
            Files.deleteIfExists(one);
        }
    }
}
