// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset.s3;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** Dates as HTTP headers have them. */
final class S3Dates {
    private S3Dates() {}

    /** Empty for what is none. */
    static Optional<Instant> parse(String header) {
        try {
            return Optional.of(DateTimeFormatter.RFC_1123_DATE_TIME.parse(header, Instant::from));
        } catch (DateTimeParseException notOne) {
            return Optional.empty();
        }
    }
}
