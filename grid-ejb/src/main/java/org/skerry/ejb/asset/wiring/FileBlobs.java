// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset.wiring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.eclipse.microprofile.config.Config;
import org.jspecify.annotations.Nullable;
import org.skerry.ejb.asset.blob.AssetFolder;
import org.skerry.ejb.asset.blob.BlobStore;
import org.skerry.ejb.asset.blob.FileBlobStore;
import org.skerry.ejb.asset.blob.SmallBlobStore;
import org.skerry.ejb.asset.blob.SplitBlobStore;
import org.skerry.ejb.persistence.Transactions;

/** {@code file}: the default. Contents of a few kB are in rows of the database all the same. */
@ApplicationScoped
public class FileBlobs implements NamedBlobs {
    static final String COMPRESS = "skerry.assets.file.compress";
    static final String SMALL = "skerry.assets.file.small-bytes";
    private static final int DEFAULT_SMALL = 8 * 1024;
    /** Nothing takes as long to come in. */
    private static final Duration DEBRIS = Duration.ofHours(24);

    @Inject
    AssetFolder folder;

    @Inject
    Config config;

    @Inject
    Clock clock;

    @Inject
    Transactions transactions;

    private @Nullable BlobStore store;

    @Override
    public String name() {
        return "file";
    }

    @Override
    public void check() {
        folder.check();
        compress(config);
        small(config);
    }

    /**
     * Looks at all keys, with nothing running.
     *
     * @throws IllegalStateException naming a key that is wrong, its value and the remedy
     */
    public static void check(Config config) {
        compress(config);
        small(config);
        AssetFolder.check(config);
    }

    private static int small(Config config) {
        var value = config.getOptionalValue(SMALL, String.class)
                .orElse(String.valueOf(DEFAULT_SMALL))
                .strip();
        try {
            var bytes = Integer.parseInt(value);
            if (bytes >= 0 && bytes <= SmallBlobStore.LARGEST) {
                return bytes;
            }
        } catch (NumberFormatException notANumber) {
            // is told below
        }
        throw new IllegalStateException(SMALL + " is '" + value
                + "': write up to how many bytes, at most " + SmallBlobStore.LARGEST
                + ", a content is a row of the database, or 0 for files alone.");
    }

    private static boolean compress(Config config) {
        var value =
                config.getOptionalValue(COMPRESS, String.class).orElse("false").strip();
        return switch (value) {
            case "true" -> true;
            case "false" -> false;
            default ->
                throw new IllegalStateException(
                        COMPRESS + " is '" + value + "': write true to pack what gets smaller by it, or false.");
        };
    }

    @Override
    public synchronized BlobStore blobs() {
        var made = store;
        if (made == null) {
            var files = new FileBlobStore(folder.path(), compress(config), clock);
            made = small(config) == 0
                    ? files
                    : new SplitBlobStore(new SmallBlobStore(transactions, clock), files, small(config));
            made.removeDebris(clock.instant().minus(DEBRIS));
            store = made;
        }
        return made;
    }
}
