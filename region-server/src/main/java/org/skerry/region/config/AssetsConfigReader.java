// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.config;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/** Reads the keys {@code assets.…}. */
final class AssetsConfigReader {
    private static final long MIB = 1L << 20;
    private static final long MOST_DISK = 1L << 44;
    private static final int LONGEST_MISSING = 3600;

    private AssetsConfigReader() {}

    static AssetsConfig read(ConfigValues values) {
        var ifMissing = AssetsConfig.DEFAULT;
        // half of the heap at most, since all else lives there too
        var mostMemory = Math.max(MIB, Runtime.getRuntime().maxMemory() / 2);
        return new AssetsConfig(
                values.bytes(
                        "assets.cache.memory-bytes", Math.min(ifMissing.memoryBytes(), mostMemory), MIB, mostMemory),
                values.bytes("assets.cache.disk-bytes", ifMissing.diskBytes(), MIB, MOST_DISK),
                folder(values),
                values.integer("assets.missing-seconds", ifMissing.missingSeconds(), 0, LONGEST_MISSING),
                values.bytes("assets.queue.bytes", ifMissing.queueBytes(), MIB, MOST_DISK));
    }

    private static Optional<Path> folder(ConfigValues values) {
        var key = "assets.cache.folder";
        var text = values.optional(key);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            var folder = Path.of(text.get());
            if (!Files.exists(folder) || Files.isDirectory(folder)) {
                return Optional.of(folder);
            }
        } catch (InvalidPathException notAPath) {
            // told below
        }
        values.problem(key, text.get(), "give the path of a folder; what is there now is none");
        return Optional.empty();
    }
}
