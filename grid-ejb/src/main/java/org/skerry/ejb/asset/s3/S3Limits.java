// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset.s3;

import java.time.Duration;

/**
 * When to give up.
 *
 * @param connect on a connection
 * @param read on the next bytes of an answer
 * @param call on a call with all its attempts, but for the bytes that come or go
 * @param inOneRequest the most bytes that are put at once; more go in parts
 * @param part bytes of each of these, at least the 5 MiB of the protocol
 */
record S3Limits(Duration connect, Duration read, Duration call, long inOneRequest, long part) {
    private static final long MIB = 1 << 20;

    static final S3Limits USUAL = new S3Limits(Duration.ofSeconds(2), Duration.ofSeconds(10), Duration.ofSeconds(20));

    S3Limits(Duration connect, Duration read, Duration call) {
        this(connect, read, call, 16 * MIB, 8 * MIB);
    }

    private static final int SLOWEST_BYTES_A_SECOND = 100_000;

    /** On an upload of so many bytes. */
    Duration upload(long bytes) {
        return call.plusSeconds(bytes / SLOWEST_BYTES_A_SECOND);
    }
}
