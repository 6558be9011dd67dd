// SPDX-License-Identifier: Apache-2.0
package org.skerry.connector.late;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Files in a folder, numbered in the order of their coming. What was added is on disk until it is removed, whatever happens to the
 * process. Not thread-safe; blocks.
 */
final class LateFiles {
    private static final Logger LOG = System.getLogger(LateFiles.class.getName());
    private static final Pattern NAME = Pattern.compile("(\\d{18})\\.late");
    private static final String DRAFT = "draft";
    private static final String SET_ASIDE = "set-aside";

    private final Path folder;

    LateFiles(Path folder) {
        this.folder = folder;
    }

    /** The numbers of what is there, in order; makes the folder if it is not there. */
    List<Long> open() throws IOException {
        Files.createDirectories(folder);
        for (var above = folder.toAbsolutePath().getParent(); above != null; above = above.getParent()) {
            // a folder whose own name is not on disk would take with it what was promised in it
            forceAsFarAsPossible(above);
        }
        Files.deleteIfExists(folder.resolve(DRAFT));
        try (var inside = Files.list(folder)) {
            return inside.map(file -> NAME.matcher(file.getFileName().toString()))
                    .filter(Matcher::matches)
                    .map(name -> Long.valueOf(name.group(1)))
                    .sorted()
                    .toList();
        }
    }

    void add(long number, byte[] bytes) throws IOException {
        var draft = folder.resolve(DRAFT);
        try (var out = FileChannel.open(
                draft, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            var rest = ByteBuffer.wrap(bytes);
            while (rest.hasRemaining()) {
                out.write(rest);
            }
            out.force(true);
        }
        Files.move(draft, file(number), StandardCopyOption.ATOMIC_MOVE);
        try {
            force(folder);
        } catch (IOException notSure) {
            Files.deleteIfExists(file(number));
            throw notSure;
        }
    }

    byte[] read(long number) throws IOException {
        return Files.readAllBytes(file(number));
    }

    void remove(long number) throws IOException {
        Files.deleteIfExists(file(number));
    }

    /** Out of the way, where an operator finds it. */
    void setAside(long number, IOException problem) throws IOException {
        var aside = folder.resolve(SET_ASIDE);
        Files.createDirectories(aside);
        var place = aside.resolve(file(number).getFileName());
        Files.move(file(number), place, StandardCopyOption.REPLACE_EXISTING);
        LOG.log(Level.ERROR, "event=late-write-set-aside file={0} problem=\"{1}\"", place, problem.getMessage());
    }

    private Path file(long number) {
        return folder.resolve(String.format("%018d.late", number));
    }

    private static void forceAsFarAsPossible(Path above) {
        try {
            force(above);
        } catch (IOException notOurs) {
            LOG.log(Level.TRACE, "a folder above cannot be forced", notOurs);
        }
    }

    private static void force(Path folder) throws IOException {
        try (var open = FileChannel.open(folder, StandardOpenOption.READ)) {
            open.force(true);
        } catch (AccessDeniedException windows) {
            LOG.log(Level.TRACE, "folders cannot be forced here", windows);
        }
    }
}
