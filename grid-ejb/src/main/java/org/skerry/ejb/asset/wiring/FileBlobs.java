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

/** {@code file}: the default. */
@ApplicationScoped
public class FileBlobs implements NamedBlobs {
    static final String COMPRESS = "skerry.assets.file.compress";
    /** Nothing takes as long to come in. */
    private static final Duration DEBRIS = Duration.ofHours(24);

    @Inject
    AssetFolder folder;

    @Inject
    Config config;

    @Inject
    Clock clock;

    private @Nullable FileBlobStore store;

    @Override
    public String name() {
        return "file";
    }

    @Override
    public void check() {
        folder.check();
        compress();
    }

    private boolean compress() {
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
            made = new FileBlobStore(folder.path(), compress(), clock);
            made.removeDebris(clock.instant().minus(DEBRIS));
            store = made;
        }
        return made;
    }
}
