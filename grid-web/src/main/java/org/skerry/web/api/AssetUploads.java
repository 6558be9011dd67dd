// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.api;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PushbackInputStream;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.skerry.api.asset.AssetEntry;
import org.skerry.api.asset.AssetMetadata;
import org.skerry.api.asset.AssetRecord;
import org.skerry.api.asset.AssetService;
import org.skerry.api.id.AssetId;

/**
 * Takes assets in as their bytes come, of a bounded size each and so many at once: each holds a thread for as long as its
 * sender takes.
 */
@Singleton
public class AssetUploads {
    static final String MAX_BYTES = "skerry.assets.max-bytes";
    static final String AT_ONCE = "skerry.api.uploads";

    private final AssetService assets;
    private final long maxBytes;
    private final Semaphore places;

    /** What came of it. */
    record Stored(AssetId id, boolean isNew) {}

    /** What is uploaded. */
    interface Body {
        InputStream open() throws IOException;
    }

    @Inject
    public AssetUploads(
            AssetService assets,
            @ConfigProperty(name = MAX_BYTES, defaultValue = "67108864") long maxBytes,
            @ConfigProperty(name = AT_ONCE, defaultValue = "16") int atOnce) {
        if (atOnce < 1) {
            throw new IllegalStateException(AT_ONCE + " is " + atOnce + ": set a number above 0, or leave it out.");
        }
        this.assets = assets;
        this.maxBytes = maxBytes;
        this.places = new Semaphore(atOnce);
    }

    long maxBytes() {
        return maxBytes;
    }

    /**
     * Stores what comes.
     *
     * @param body opened once it is sure that it will be read
     * @param announced length, negative if it was not said
     * @throws ProblemException 400 for none and for what breaks off, 413 for too much, 503 when too many are at it
     */
    Stored store(AssetMetadata metadata, Body body, long announced) {
        if (announced > maxBytes) {
            throw tooLarge();
        }
        if (announced == 0) {
            throw empty();
        }
        if (!places.tryAcquire()) {
            throw Problem.of(503)
                    .withDetail("Too many uploads at once; try again.")
                    .toException();
        }
        try {
            return taken(metadata, new BoundedStream(body.open(), maxBytes));
        } catch (BoundedStream.TooLargeException tooLarge) {
            throw tooLarge();
        } catch (IOException brokenOff) {
            throw Problem.of(400).withDetail("The content broke off.").toException();
        } finally {
            places.release();
        }
    }

    private Stored taken(AssetMetadata metadata, BoundedStream body) throws IOException {
        var before = metadata.id().isZero() ? Optional.<AssetRecord>empty() : known(metadata.id());
        if (before.isPresent()) {
            body.transferTo(OutputStream.nullOutputStream());
            return same(before.get(), body);
        }
        // an empty one is found out before it is stored
        var looked = new PushbackInputStream(body);
        var first = looked.read();
        if (first < 0) {
            throw empty();
        }
        looked.unread(first);
        var id = assets.store(metadata, looked);
        // of two writers of one id, one was first
        var kept = known(id).orElseThrow(() -> Problem.of(503).toException());
        return new Stored(same(kept, body).id(), true);
    }

    private Optional<AssetRecord> known(AssetId id) {
        return assets.open(id).map(AssetEntry::record);
    }

    private static Stored same(AssetRecord kept, BoundedStream body) {
        if (!kept.hash().equals(body.hash())) {
            throw new Problem(409, "conflict", "The id has another content, which never changes.").toException();
        }
        return new Stored(kept.metadata().id(), false);
    }

    private ProblemException tooLarge() {
        return Problem.of(413)
                .withDetail("An asset has at most " + maxBytes + " bytes.")
                .toException();
    }

    private static ProblemException empty() {
        return Problem.of(400).withDetail("An asset has at least one byte.").toException();
    }
}
