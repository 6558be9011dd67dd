// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset.s3;

import java.lang.System.Logger.Level;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/** Signs addresses of objects, by which anybody gets them for a time; asks nobody. Thread-safe. */
final class S3Addresses implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(S3Addresses.class.getName());

    private final S3Settings settings;
    private final S3Presigner presigner;

    S3Addresses(S3Settings settings, AwsCredentialsProvider credentials) {
        this.settings = settings;
        presigner = S3Clients.presigner(settings, credentials);
    }

    /** Empty if the operator wants no redirects, or there are no credentials to sign with. */
    Optional<URI> signed(String key, String contentType, Duration validity) {
        if (!settings.redirect()) {
            return Optional.empty();
        }
        try {
            var signed = presigner.presignGetObject(request -> request.signatureDuration(validity)
                    .getObjectRequest(
                            get -> get.bucket(settings.bucket()).key(key).responseContentType(contentType)));
            return Optional.of(signed.url().toURI());
        } catch (SdkException noCredentials) {
            LOG.log(Level.DEBUG, "assets=s3 nothing is signed: {0}", noCredentials.getMessage());
            return Optional.empty();
        } catch (URISyntaxException never) {
            throw new IllegalStateException("the SDK signs URLs that are none", never);
        }
    }

    @Override
    public void close() {
        presigner.close();
    }
}
