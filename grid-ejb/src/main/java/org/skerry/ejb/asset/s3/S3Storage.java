// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset.s3;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.eclipse.microprofile.config.Config;
import org.jspecify.annotations.Nullable;
import org.skerry.api.asset.StorageResult;
import org.skerry.ejb.asset.wiring.NamedBlobs;

/** The bucket that {@code skerry.assets.s3.*} name. Thread-safe. */
@ApplicationScoped
public class S3Storage implements NamedBlobs {
    static final String NAME = "s3";

    @Inject
    Config config;

    @Inject
    Clock clock;

    private @Nullable S3BlobStore store;
    private volatile boolean checked;

    /**
     * Looks at all keys, with nothing running.
     *
     * @throws IllegalStateException naming a key that is wrong, its value and the remedy
     */
    public static void check(Config config) {
        S3Settings.of(config);
    }

    @Override
    public String name() {
        return NAME;
    }

    /** A server that is not up now holds up no start: that is in the log, and it is asked again when it is needed. Once all was right, no more is asked. */
    @Override
    public void check() {
        var made = blobs();
        if (!checked) {
            checked = made.check() instanceof StorageResult.Success<String>;
        }
    }

    @Override
    public synchronized S3BlobStore blobs() {
        var made = store;
        if (made == null) {
            made = new S3BlobStore(S3Settings.of(config), clock, S3Limits.USUAL);
            store = made;
        }
        return made;
    }

    @PreDestroy
    synchronized void close() {
        var made = store;
        if (made != null) {
            made.close();
        }
    }
}
