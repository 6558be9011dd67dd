// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset.blob;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Knows what would be there after a power cut on the strictest of file systems: of a file what was forced, of a folder the
 * names that were there when it was forced. Writes down its steps, and may fail at one of them. Thread-safe.
 */
final class LastingDisk extends Disk {
    private static final int NEVER = Integer.MAX_VALUE;

    private final Path root;
    private final List<String> steps = new ArrayList<>();
    private final Set<Path> names = new HashSet<>();
    private final Set<Object> contents = new HashSet<>();
    private int stepsLeft = NEVER;

    /**
     * Starts well.
     *
     * @param root whose own name is somebody else's matter
     */
    LastingDisk(Path root) {
        this.root = root;
    }

    /** Fails once, after so many steps. */
    synchronized void failAfter(int count) {
        stepsLeft = count;
    }

    /** Kinds of steps and where they were, below the root, since this was asked last. */
    synchronized List<String> newSteps() {
        var all = List.copyOf(steps);
        steps.clear();
        return all;
    }

    private synchronized void step(String kind, Path where) throws IOException {
        if (stepsLeft-- == 0) {
            stepsLeft = NEVER;
            throw new IOException("broken at " + kind);
        }
        var place = root.relativize(where.normalize()).toString();
        steps.add(kind + " " + (place.endsWith(Spool.SUFFIX) ? "incoming" : place));
    }

    private static Object inode(Path file) throws IOException {
        return Objects.requireNonNull(
                Files.readAttributes(file, BasicFileAttributes.class).fileKey());
    }

    @Override
    public synchronized FileChannel create(Path file) throws IOException {
        var created = super.create(file);
        contents.remove(inode(file));
        return created;
    }

    @Override
    public void force(Path file) throws IOException {
        step("file", file);
        super.force(file);
        synchronized (this) {
            contents.add(inode(file));
        }
    }

    /** What takes the place of another leaves the name as lasting as it was. */
    @Override
    public synchronized void move(Path from, Path to) throws IOException {
        step("move", to);
        if (!Files.exists(to)) {
            names.remove(to);
        }
        super.move(from, to);
    }

    @Override
    public void forceFolder(Path folder) throws IOException {
        step("folder", folder);
        try (var before = Files.list(folder.normalize())) {
            var there = before.toList();
            super.forceFolder(folder);
            synchronized (this) {
                names.addAll(there);
            }
        }
    }

    /** Its bytes and each of its names up to the root would be there. */
    synchronized void assertLasts(Path file) {
        try {
            assertThat(contents).as("forced contents").contains(inode(file));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
        for (var name = file; !name.equals(root); name = Objects.requireNonNull(name.getParent())) {
            assertThat(names).as("forced names").contains(name);
        }
    }
}
