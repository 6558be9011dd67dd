// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset.s3;

import java.time.Instant;
import java.time.format.DateTimeFormatter;

/** Dates as HTTP headers have them. */
final class S3Dates {
    private S3Dates() {}

    static Instant parse(String header) {
        return DateTimeFormatter.RFC_1123_DATE_TIME.parse(header, Instant::from);
    }
}
