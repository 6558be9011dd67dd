// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset.s3;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.skerry.api.asset.Content;
import org.skerry.ejb.asset.blob.ExactInput;
import org.skerry.ejb.asset.blob.Spooled;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.CompletedPart;

/**
 * Puts contents into the bucket as they are read: in one request, or in parts where one that breaks off would cost much. The
 * server checks all that comes. An object appears when its last byte is there. Thread-safe.
 */
final class S3Upload {
    private static final System.Logger LOG = System.getLogger(S3Upload.class.getName());
    private static final String TYPE = "application/octet-stream";
    private static final String ANY = "*";
    private static final int BUFFER = 64 * 1024;

    private final S3Settings settings;
    private final S3Limits limits;

    S3Upload(S3Settings settings, S3Limits limits) {
        this.settings = settings;
        this.limits = limits;
    }

    /**
     * Puts bytes under a key; what goes wrong is thrown.
     *
     * @param replacing whether something is there that is not these bytes; else one that comes there in this moment stays,
     *     and this is refused
     */
    void put(S3Client s3, String key, Spooled bytes, boolean replacing) {
        if (bytes.length() > limits.inOneRequest()) {
            inParts(s3, key, bytes, replacing);
        } else {
            inOneRequest(s3, key, bytes, replacing);
        }
    }

    private void inOneRequest(S3Client s3, String key, Spooled bytes, boolean replacing) {
        s3.putObject(
                put -> put.bucket(settings.bucket())
                        .key(key)
                        .checksumSHA256(Base64.getEncoder()
                                .encodeToString(bytes.hash().sha256().toArray()))
                        .ifNoneMatch(replacing ? null : ANY)
                        .overrideConfiguration(call -> call.apiCallTimeout(limits.upload(bytes.length()))),
                body(bytes.content(), 0, bytes.length()));
    }

    private void inParts(S3Client s3, String key, Spooled bytes, boolean replacing) {
        var upload = s3.createMultipartUpload(
                        create -> create.bucket(settings.bucket()).key(key).contentType(TYPE))
                .uploadId();
        var complete = false;
        try {
            var parts = parts(s3, key, upload, bytes);
            s3.completeMultipartUpload(end -> end.bucket(settings.bucket())
                    .key(key)
                    .uploadId(upload)
                    .ifNoneMatch(replacing ? null : ANY)
                    .multipartUpload(all -> all.parts(parts)));
            complete = true;
        } finally {
            if (!complete) {
                abort(s3, key, upload);
            }
        }
    }

    private List<CompletedPart> parts(S3Client s3, String key, String upload, Spooled bytes) {
        var parts = new ArrayList<CompletedPart>();
        for (var from = 0L; from < bytes.length(); from += limits.part()) {
            var start = from;
            var length = Math.min(limits.part(), bytes.length() - from);
            var number = parts.size() + 1;
            var checksum = md5(bytes.content(), start, length);
            var done = s3.uploadPart(
                    part -> part.bucket(settings.bucket())
                            .key(key)
                            .uploadId(upload)
                            .partNumber(number)
                            .contentMD5(checksum)
                            .overrideConfiguration(call -> call.apiCallTimeout(limits.upload(length))),
                    body(bytes.content(), start, length));
            parts.add(
                    CompletedPart.builder().partNumber(number).eTag(done.eTag()).build());
        }
        return parts;
    }

    /** What cannot be given up now is debris, which {@link #removeDebris} finds. */
    private void abort(S3Client s3, String key, String upload) {
        try {
            s3.abortMultipartUpload(
                    abort -> abort.bucket(settings.bucket()).key(key).uploadId(upload));
        } catch (SdkException left) {
            LOG.log(Level.DEBUG, "upload={0} left behind problem={1}", key, left.getMessage());
        }
    }

    /** Gives up uploads in parts that were begun before and never finished; says how many. */
    int removeDebris(S3Client s3, Instant before) {
        var count = 0;
        var pages = s3.listMultipartUploadsPaginator(
                list -> list.bucket(settings.bucket()).prefix(settings.prefix()));
        for (var upload : pages.uploads()) {
            if (upload.initiated() != null && upload.initiated().isBefore(before)) {
                abort(s3, upload.key(), upload.uploadId());
                count++;
            }
        }
        return count;
    }

    private static RequestBody body(Content content, long from, long length) {
        return RequestBody.fromContentProvider(
                () -> {
                    try {
                        return part(content, from, length);
                    } catch (IOException unreadable) {
                        throw new UncheckedIOException(unreadable);
                    }
                },
                length,
                TYPE);
    }

    private static InputStream part(Content content, long from, long length) throws IOException {
        return new ExactInput(content.open(from), "what is uploaded", length);
    }

    /** What servers of the protocol check of each part; not for secrets. */
    private static String md5(Content content, long from, long length) {
        try (var in = part(content, from, length)) {
            var digest = MessageDigest.getInstance("MD5");
            var buffer = new byte[BUFFER];
            for (var count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                digest.update(buffer, 0, count);
            }
            return Base64.getEncoder().encodeToString(digest.digest());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException("each Java has MD5", never);
        }
    }
}
