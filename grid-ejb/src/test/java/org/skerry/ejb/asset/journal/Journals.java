// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.SplittableRandom;
import java.util.UUID;
import org.skerry.api.asset.AssetMetadata;
import org.skerry.api.asset.AssetRecord;
import org.skerry.api.asset.ContentHash;
import org.skerry.api.binary.Octets;
import org.skerry.api.id.AssetId;

/** Made-up assets, and journals as a dead process leaves them. */
final class Journals {
    private Journals() {}

    static JournaledAsset asset(SplittableRandom random) {
        return asset(random, Instant.ofEpochSecond(random.nextInt()));
    }

    static JournaledAsset asset(SplittableRandom random, Instant created) {
        var bytes = new byte[random.nextInt(3_000)];
        random.nextBytes(bytes);
        var content = Octets.owning(bytes);
        var metadata = new AssetMetadata(
                new AssetId(new UUID(random.nextLong(), random.nextLong())),
                "name ".repeat(random.nextInt(4)),
                "déscription",
                random.nextInt(-128, 128),
                created,
                random.nextBoolean(),
                random.nextBoolean(),
                "",
                random.nextInt(8));
        return new JournaledAsset(new AssetRecord(metadata, ContentHash.of(content), content.length()), content);
    }

    /** What is on the disk now, in a folder of its own, as if the process had died. */
    static Path copied(Path folder, Path to) {
        try {
            Files.createDirectories(to);
            for (var file : JournalFolder.files(folder).values()) {
                Files.copy(file, to.resolve(String.valueOf(file.getFileName())));
            }
            return to;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
