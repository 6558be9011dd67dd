// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset.s3;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.skerry.api.asset.Content;
import org.skerry.api.asset.ContentHash;
import org.skerry.api.asset.StorageResult;
import org.skerry.ejb.asset.blob.BlobStore;
import org.skerry.ejb.asset.blob.Spooled;
import org.skerry.ejb.asset.outage.Outage;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.MetadataDirective;
import software.amazon.awssdk.services.s3.model.S3Exception;

/**
 * Bytes as the objects of a bucket: {@code <prefix><hash in hexadecimal digits>}. An object appears whole or not at all, so
 * nothing is left behind by writers that never finish. Bytes go in and out as they come. Thread-safe.
 *
 * <p>Against a writer in this process a removal loses no race; against one in another process there are some milliseconds
 * between its look at the object and the removal, since the protocol has no removal with a condition on the date.
 */
public final class S3BlobStore implements BlobStore, AutoCloseable {
    /** The most that the protocol gives in a page. */
    private static final int PAGE = 1000;

    private static final int PRECONDITION_FAILED = 412;
    private static final int CONFLICT = 409;
    private static final int NOT_FOUND = 404;
    private static final Duration BETWEEN_ATTEMPTS = Duration.ofSeconds(1);
    /** Dates of the protocol have whole seconds. */
    private static final Duration DATE_PRECISION = Duration.ofSeconds(2);

    private final S3Limits limits;
    private final S3Settings settings;
    private final S3Client client;
    private final S3Addresses addresses;
    private final S3Calls calls;
    private final Clock clock;
    private final List<ReentrantLock> locks =
            Stream.generate(ReentrantLock::new).limit(64).toList();

    S3BlobStore(S3Settings settings, Clock clock, S3Limits limits) {
        this.settings = settings;
        this.limits = limits;
        this.clock = clock;
        client = S3Clients.client(settings, limits);
        addresses = new S3Addresses(settings);
        calls = new S3Calls(client, new Outage(S3Storage.NAME, BETWEEN_ATTEMPTS, clock));
    }

    private String key(ContentHash hash) {
        return settings.prefix() + hash;
    }

    @Override
    public StorageResult<Content> tryFetch(ContentHash hash) {
        return calls.call(s3 -> switch (head(s3, hash)) {
            case StorageResult.Success<HeadObjectResponse>(var found) ->
                new StorageResult.Success<>(
                        new S3Content(calls, addresses, settings.bucket(), key(hash), found.contentLength()));
            default -> new StorageResult.NotFound<>();
        });
    }

    /** Not found, or success; all else is thrown. */
    private StorageResult<HeadObjectResponse> head(S3Client s3, ContentHash hash) {
        try {
            return new StorageResult.Success<>(
                    s3.headObject(request -> request.bucket(settings.bucket()).key(key(hash))));
        } catch (S3Exception refused) {
            if (refused.statusCode() != NOT_FOUND) {
                throw refused;
            }
            // a head has no body that would say whether it is the key or the whole bucket that is not there
            s3.headBucket(request -> request.bucket(settings.bucket()));
            return new StorageResult.NotFound<>();
        }
    }

    @Override
    public StorageResult<ContentHash> tryKeep(Spooled bytes) {
        return locked(
                bytes.hash(),
                () -> calls.call(s3 -> {
                    if (!refreshed(s3, bytes)) {
                        put(s3, bytes);
                    }
                    return new StorageResult.Success<>(bytes.hash());
                }));
    }

    /** Whether it was there already; then it gets a new date by being copied onto itself. */
    private boolean refreshed(S3Client s3, Spooled bytes) {
        if (!(head(s3, bytes.hash()) instanceof StorageResult.Success<HeadObjectResponse>(var found))
                || found.contentLength() != bytes.length()) {
            return false;
        }
        try {
            s3.copyObject(copy -> copy.sourceBucket(settings.bucket())
                    .sourceKey(key(bytes.hash()))
                    .destinationBucket(settings.bucket())
                    .destinationKey(key(bytes.hash()))
                    .metadataDirective(MetadataDirective.REPLACE));
            return true;
        } catch (S3Exception refused) {
            if (refused.statusCode() == NOT_FOUND) {
                return false;
            }
            throw refused;
        }
    }

    /** The server checks the bytes against their hash, if it can. */
    private void put(S3Client s3, Spooled bytes) {
        var body = RequestBody.fromContentProvider(
                () -> {
                    try {
                        return bytes.content().open();
                    } catch (IOException unreadable) {
                        throw new UncheckedIOException(unreadable);
                    }
                },
                bytes.length(),
                "application/octet-stream");
        try {
            s3.putObject(
                    put -> put.bucket(settings.bucket())
                            .key(key(bytes.hash()))
                            .checksumSHA256(Base64.getEncoder()
                                    .encodeToString(bytes.hash().sha256().toArray()))
                            .ifNoneMatch("*")
                            .overrideConfiguration(call -> call.apiCallTimeout(limits.upload(bytes.length()))),
                    body);
        } catch (S3Exception refused) {
            if (refused.statusCode() != PRECONDITION_FAILED && refused.statusCode() != CONFLICT) {
                throw refused;
            }
            // another has put the same bytes in this moment; a conflict is two that did so at once
            if (!(head(s3, bytes.hash()) instanceof StorageResult.Success<HeadObjectResponse>)) {
                throw refused;
            }
        }
    }

    @Override
    public StorageResult<ContentHash> tryRemove(ContentHash hash) {
        return removeIf(hash, Instant.MAX);
    }

    @Override
    public StorageResult<ContentHash> tryRemove(ContentHash hash, Instant unlessKeptFrom) {
        return removeIf(hash, unlessKeptFrom);
    }

    private StorageResult<ContentHash> removeIf(ContentHash hash, Instant keptBefore) {
        return locked(
                hash,
                () -> calls.call(s3 -> {
                    if (!(head(s3, hash) instanceof StorageResult.Success<HeadObjectResponse>(var found))
                            || !latest(found).isBefore(keptBefore)) {
                        return new StorageResult.NotFound<>();
                    }
                    s3.deleteObject(delete -> delete.bucket(settings.bucket()).key(key(hash)));
                    return new StorageResult.Success<>(hash);
                }));
    }

    /** The latest moment of our clock at which it can have been kept, by the age that the server's own clock gives it. */
    private Instant latest(HeadObjectResponse found) {
        var now = found.sdkHttpResponse().firstMatchingHeader("Date").map(S3Dates::parse);
        var age = now.map(date -> Duration.between(found.lastModified(), date))
                .orElseGet(() -> Duration.between(found.lastModified(), clock.instant()));
        return clock.instant().minus(age).plus(DATE_PRECISION);
    }

    private <T> StorageResult<T> locked(ContentHash hash, Supplier<StorageResult<T>> work) {
        var lock = locks.get(Math.floorMod(hash.hashCode(), locks.size()));
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public StorageResult<List<Kept>> tryList(Optional<ContentHash> after, int count) {
        return calls.call(s3 -> {
            var page = new ArrayList<Kept>();
            var from = after.map(this::key).orElse(settings.prefix());
            while (page.size() < count) {
                var start = from;
                var wanted = Math.min(PAGE, count - page.size());
                var answer = s3.listObjectsV2(list -> list.bucket(settings.bucket())
                        .prefix(settings.prefix())
                        .startAfter(start)
                        .maxKeys(wanted));
                for (var object : answer.contents()) {
                    ContentHash.tryParse(
                                    object.key().substring(settings.prefix().length()))
                            .ifPresent(hash -> page.add(new Kept(hash, object.size(), object.lastModified())));
                    from = object.key();
                }
                if (!Boolean.TRUE.equals(answer.isTruncated())
                        || answer.contents().isEmpty()) {
                    break;
                }
            }
            return new StorageResult.Success<>(page);
        });
    }

    /**
     * Looks whether the bucket is there.
     *
     * @throws IllegalStateException if the server says that it is not, or that it is not for us
     */
    StorageResult<String> check() {
        return calls.call(s3 -> {
            try {
                s3.headBucket(request -> request.bucket(settings.bucket()));
                return new StorageResult.Success<>(settings.bucket());
            } catch (S3Exception refused) {
                if (refused.statusCode() < 500) {
                    throw S3Settings.wrong(
                            "bucket",
                            settings.bucket(),
                            "make it, or set access-key, secret-key and region so that its objects can be read, written,"
                                    + " removed and listed (the server says " + refused.statusCode() + ")");
                }
                throw refused;
            }
        });
    }

    @Override
    public void close() {
        addresses.close();
        client.close();
    }
}
