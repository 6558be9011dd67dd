// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset.s3;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.skerry.api.asset.Content;
import org.skerry.api.asset.StorageResult;
import org.skerry.ejb.asset.blob.Redirecting;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;

/** An object's bytes; each opening is a request of its own. */
record S3Content(S3Calls calls, S3Addresses addresses, String bucket, String key, long length)
        implements Content, Redirecting {
    private static final int PARTIAL = 206;

    @Override
    public Optional<URI> presigned(String contentType, Duration validity) {
        return addresses.signed(key, contentType, validity);
    }

    @Override
    public InputStream open() throws IOException {
        return open(0);
    }

    @Override
    public InputStream open(long from) throws IOException {
        if (from == length) {
            return InputStream.nullInputStream();
        }
        var request = GetObjectRequest.builder().bucket(bucket).key(key);
        if (from > 0) {
            request.range("bytes=" + from + "-");
        }
        StorageResult<ResponseInputStream<GetObjectResponse>> answer =
                calls.call(client -> new StorageResult.Success<>(client.getObject(request.build())));
        return switch (answer) {
            case StorageResult.Success<ResponseInputStream<GetObjectResponse>>(var bytes) -> whole(bytes, from);
            case StorageResult.NotFound<ResponseInputStream<GetObjectResponse>> _ ->
                throw new IOException("S3 has no " + key + " any more");
            case StorageResult.AuthNeeded<ResponseInputStream<GetObjectResponse>> _ ->
                throw new IOException("S3 refuses the key that the configuration has");
            case StorageResult.Failure<ResponseInputStream<GetObjectResponse>>(var reason) ->
                throw new IOException(reason);
        };
    }

    /** Some servers know no ranges and answer with all of it. */
    private InputStream whole(ResponseInputStream<GetObjectResponse> bytes, long from) throws IOException {
        if (from == 0 || bytes.response().sdkHttpResponse().statusCode() == PARTIAL) {
            return new S3Input(bytes, length - from);
        }
        var all = new S3Input(bytes, length);
        try {
            all.skipNBytes(from);
            return all;
        } catch (IOException broken) {
            all.close();
            throw broken;
        }
    }
}
