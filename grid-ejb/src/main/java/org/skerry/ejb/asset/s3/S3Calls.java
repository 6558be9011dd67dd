// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset.s3;

import java.io.UncheckedIOException;
import java.util.function.Function;
import org.skerry.api.asset.StorageResult;
import org.skerry.ejb.asset.outage.Outage;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.S3Client;

/** Asks the bucket and turns what goes wrong into results; while it is away, nobody waits for it. Thread-safe. */
final class S3Calls {
    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;
    private static final int SERVER_ERROR = 500;

    private final S3Client client;
    private final Outage outage;

    S3Calls(S3Client client, Outage outage) {
        this.client = client;
        this.outage = outage;
    }

    /** Runs requests; one that says that something is not there is not found. */
    <T> StorageResult<T> call(Function<S3Client, StorageResult<T>> requests) {
        var reason = outage.reasonNotToTry();
        if (reason.isPresent()) {
            return new StorageResult.Failure<>(reason.get());
        }
        try {
            var result = requests.apply(client);
            outage.worked();
            return result;
        } catch (AwsServiceException refused) {
            return refused(refused);
        } catch (AbortedException interrupted) {
            // says nothing of the server
            Thread.currentThread().interrupt();
            return failure(interrupted);
        } catch (SdkException broken) {
            outage.failed(String.valueOf(broken.getMessage()));
            return failure(broken);
        } catch (UncheckedIOException unreadable) {
            outage.worked();
            return failure(unreadable);
        }
    }

    private <T> StorageResult<T> refused(AwsServiceException refused) {
        if (refused.statusCode() >= SERVER_ERROR) {
            outage.failed(String.valueOf(refused.getMessage()));
            return failure(refused);
        }
        outage.worked();
        return switch (refused.statusCode()) {
            case UNAUTHORIZED, FORBIDDEN -> new StorageResult.AuthNeeded<>();
            case NOT_FOUND -> isOfKey(refused) ? new StorageResult.NotFound<>() : failure(refused);
            default -> failure(refused);
        };
    }

    /** Not of the bucket: where that is gone, nothing is known of what was in it. */
    private static boolean isOfKey(AwsServiceException refused) {
        var details = refused.awsErrorDetails();
        return details != null && "NoSuchKey".equals(details.errorCode());
    }

    private static <T> StorageResult<T> failure(RuntimeException broken) {
        return new StorageResult.Failure<>("S3: " + broken.getMessage());
    }
}
