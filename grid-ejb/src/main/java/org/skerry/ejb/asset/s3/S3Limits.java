// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset.s3;

import java.time.Duration;

/**
 * When to give up.
 *
 * @param connect on a connection
 * @param read on the next bytes of an answer
 * @param call on a call with all its attempts, but for the bytes that come or go
 */
record S3Limits(Duration connect, Duration read, Duration call) {
    static final S3Limits USUAL = new S3Limits(Duration.ofSeconds(2), Duration.ofSeconds(10), Duration.ofSeconds(20));
    private static final int SLOWEST_BYTES_A_SECOND = 100_000;

    /** On an upload of so many bytes. */
    Duration upload(long bytes) {
        return call.plusSeconds(bytes / SLOWEST_BYTES_A_SECOND);
    }
}
