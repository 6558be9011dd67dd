// SPDX-License-Identifier: Apache-2.0
package org.skerry.shell.first;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;

/** Files that hold secrets: nobody but their owner reads them, where the file system knows owners. */
public final class PrivateFile {
    private PrivateFile() {}

    /** Writes what is in a file. */
    @FunctionalInterface
    public interface Content {
        void write(Writer out) throws IOException;
    }

    /**
     * Writes a file in UTF-8, whole or not at all, in place of what is there.
     *
     * @throws IOException if it cannot be written
     */
    public static void write(Path target, Content content) throws IOException {
        var fresh = target.resolveSibling(target.getFileName() + ".new");
        Files.deleteIfExists(fresh);
        if (Files.getFileStore(target.toAbsolutePath().getParent()).supportsFileAttributeView("posix")) {
            Files.createFile(fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } else {
            Files.createFile(fresh);
        }
        try (var out = Files.newBufferedWriter(fresh)) {
            content.write(out);
        }
        Files.move(fresh, target, StandardCopyOption.REPLACE_EXISTING);
    }
}
