// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset.s3;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.Config;

/**
 * Which bucket, and who asks.
 *
 * @param endpoint of what speaks the protocol; empty for Amazon's own in the region
 * @param prefix before the hash in each key
 * @param keys empty for those that the SDK finds by itself
 * @param pathStyle whether the bucket is in the path of a URL and not in its host
 * @param redirect whether clients may be sent to the bucket
 */
record S3Settings(
        Optional<URI> endpoint,
        String region,
        String bucket,
        String prefix,
        Optional<Keys> keys,
        boolean pathStyle,
        boolean redirect) {
    static final String PREFIX = "skerry.assets.s3.";
    private static final Pattern BUCKET = Pattern.compile("[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]");
    private static final Pattern KEY_PREFIX = Pattern.compile("([A-Za-z0-9_-][A-Za-z0-9_.-]*/)*");

    /** What proves who asks; the text of it is kept out of logs. */
    record Keys(String access, String secret) {
        @Override
        public String toString() {
            return access;
        }
    }

    /**
     * Reads and checks the keys.
     *
     * @throws IllegalStateException naming a key that is wrong, its value and the remedy
     */
    static S3Settings of(Config config) {
        var endpoint = optional(config, "endpoint").map(S3Settings::endpoint);
        return new S3Settings(
                endpoint,
                optional(config, "region").orElse("us-east-1"),
                matching("bucket", optional(config, "bucket").orElse(""), BUCKET, "write the bucket's name"),
                matching(
                        "prefix",
                        optional(config, "prefix").orElse("assets/"),
                        KEY_PREFIX,
                        "write names that each end in a slash, such as assets/"),
                keys(config),
                truth(config, "path-style", endpoint.isPresent()),
                truth(config, "redirect", false));
    }

    private static Optional<String> optional(Config config, String key) {
        return config.getOptionalValue(PREFIX + key, String.class)
                .map(String::strip)
                .filter(value -> !value.isEmpty());
    }

    private static Optional<Keys> keys(Config config) {
        if (optional(config, "access-key").isEmpty()
                && optional(config, "secret-key").isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Keys(needed(config, "access-key"), needed(config, "secret-key")));
    }

    private static String needed(Config config, String key) {
        return optional(config, key)
                .orElseThrow(() -> wrong(
                        key,
                        "",
                        "write what the server of the bucket gave you for it, or leave out both keys for those that the"
                                + " machine has"));
    }

    private static String matching(String key, String value, Pattern form, String remedy) {
        if (!form.matcher(value).matches()) {
            throw wrong(key, value, remedy);
        }
        return value;
    }

    private static boolean truth(Config config, String key, boolean otherwise) {
        var value = optional(config, key).orElse(Boolean.toString(otherwise));
        if (!value.equals("true") && !value.equals("false")) {
            throw wrong(key, value, "write true or false, or leave it out for " + otherwise);
        }
        return value.equals("true");
    }

    private static URI endpoint(String value) {
        var remedy = "write the server's URL, such as https://s3.example:9000, or leave it out for Amazon's own";
        try {
            var uri = new URI(value);
            var http = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
            if (http && uri.getHost() != null && uri.getQuery() == null) {
                return uri;
            }
        } catch (URISyntaxException notOne) {
            throw new IllegalStateException(complaint("endpoint", value, remedy), notOne);
        }
        throw wrong("endpoint", value, remedy);
    }

    static IllegalStateException wrong(String key, String value, String remedy) {
        return new IllegalStateException(complaint(key, value, remedy));
    }

    private static String complaint(String key, String value, String remedy) {
        return PREFIX + key + " is '" + value + "': " + remedy + ".";
    }
}
