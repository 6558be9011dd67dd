// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset.s3;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
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
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.MetadataDirective;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.S3Object;
import software.amazon.awssdk.utils.SdkAutoCloseable;

/**
 * Bytes as the objects of a bucket: {@code <prefix><hash in hexadecimal digits>}. An object appears whole or not at all; of
 * large ones, which go in parts, those of writers that never finished are left behind out of sight. Bytes go in and out as they come. Thread-safe.
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
    private static final int TOO_MANY = 429;
    private static final Duration BETWEEN_ATTEMPTS = Duration.ofSeconds(1);
    /** Dates of the protocol have whole seconds. */
    private static final Duration DATE_PRECISION = Duration.ofSeconds(2);

    private final S3Settings settings;
    private final AwsCredentialsProvider credentials;
    private final S3Client client;
    private final S3Upload upload;
    private final S3Addresses addresses;
    private final S3Calls calls;
    private final Clock clock;
    private final List<ReentrantLock> locks =
            Stream.generate(ReentrantLock::new).limit(64).toList();

    S3BlobStore(S3Settings settings, Clock clock, S3Limits limits) {
        this.settings = settings;
        this.clock = clock;
        credentials = S3Clients.credentials(settings);
        client = S3Clients.client(settings, limits, credentials);
        addresses = new S3Addresses(settings, credentials);
        upload = new S3Upload(settings, limits);
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
                        new S3Content(calls, addresses, settings.bucket(), key(hash), length(found)));
            default -> new StorageResult.NotFound<>();
        });
    }

    /** Of one that does not say it, none that anything has. */
    private static long length(HeadObjectResponse found) {
        return found.contentLength() == null ? -1 : found.contentLength();
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
                    var there = head(s3, bytes.hash());
                    if (!isWhole(there, bytes) || !refreshed(s3, bytes)) {
                        put(s3, bytes, there instanceof StorageResult.Success<HeadObjectResponse>);
                    }
                    return new StorageResult.Success<>(bytes.hash());
                }));
    }

    private static boolean isWhole(StorageResult<HeadObjectResponse> there, Spooled bytes) {
        return there instanceof StorageResult.Success<HeadObjectResponse>(var found) && length(found) == bytes.length();
    }

    /** Gives what is there a new date by copying it onto itself; false if it is gone. */
    private boolean refreshed(S3Client s3, Spooled bytes) {
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

    /** @param replacing whether what is there is not whole, or was there a moment ago */
    private void put(S3Client s3, Spooled bytes, boolean replacing) {
        try {
            upload.put(s3, key(bytes.hash()), bytes, replacing);
        } catch (S3Exception refused) {
            // another has put the same bytes in this moment; a conflict is two that did so at once
            if ((refused.statusCode() != PRECONDITION_FAILED && refused.statusCode() != CONFLICT)
                    || !isWhole(head(s3, bytes.hash()), bytes)) {
                throw refused;
            }
        }
    }

    @Override
    public int removeDebris(Instant before) {
        return calls.call(s3 -> new StorageResult.Success<>(upload.removeDebris(s3, before)))
                .toOptional()
                .orElse(0);
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

    /**
     * The latest moment of our clock at which it can have been kept, by the age that the server's own clock gives it; what
     * has no date may have been kept now.
     */
    private Instant latest(HeadObjectResponse found) {
        if (found.lastModified() == null) {
            return Instant.MAX;
        }
        var now = found.sdkHttpResponse().firstMatchingHeader("Date").flatMap(S3Dates::parse);
        var age = Duration.between(found.lastModified(), now.orElseGet(clock::instant));
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
                    kept(object).ifPresent(page::add);
                    from = object.key();
                }
                // a server that does not know where to go on would be asked for ever
                if (!Boolean.TRUE.equals(answer.isTruncated()) || from.equals(start)) {
                    break;
                }
            }
            return new StorageResult.Success<>(page);
        });
    }

    /** Empty for what is none of ours. */
    private Optional<Kept> kept(S3Object object) {
        if (!object.key().startsWith(settings.prefix()) || object.size() == null) {
            return Optional.empty();
        }
        var since = Optional.ofNullable(object.lastModified()).orElseGet(clock::instant);
        return ContentHash.tryParse(object.key().substring(settings.prefix().length()))
                .map(hash -> new Kept(hash, object.size(), since));
    }

    /**
     * Looks whether the bucket is there.
     *
     * @throws IllegalStateException if the server says that it is not, or that it is not for us
     */
    StorageResult<String> check() {
        checkCredentials();
        return calls.call(s3 -> {
            try {
                s3.headBucket(request -> request.bucket(settings.bucket()));
                return new StorageResult.Success<>(settings.bucket());
            } catch (S3Exception refused) {
                if (refused.statusCode() < 500 && refused.statusCode() != TOO_MANY) {
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

    private void checkCredentials() {
        try {
            credentials.resolveCredentials();
        } catch (SdkException none) {
            throw new IllegalStateException(
                    S3Settings.PREFIX + "access-key and secret-key are left out, and this machine has no others: "
                            + none.getMessage(),
                    none);
        }
    }

    @Override
    public void close() {
        addresses.close();
        client.close();
        if (credentials instanceof SdkAutoCloseable closeable) {
            closeable.close();
        }
    }
}
