// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.wire;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** Dates of asset metadata: ISO, in UTC where no offset is given; {@code 0001-01-01T00:00:00} where unknown. */
final class AssetDates {
    private static final String UNKNOWN = "0001-01-01T00:00:00";

    private AssetDates() {}

    static String text(Instant created) {
        return created.equals(Instant.EPOCH) ? UNKNOWN : created.toString();
    }

    static Instant parse(String text) {
        if (text.isEmpty() || text.startsWith("0001-")) {
            return Instant.EPOCH;
        }
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException withoutOffset) {
            try {
                return LocalDateTime.parse(text).toInstant(ZoneOffset.UTC);
            } catch (DateTimeException notOne) {
                throw new MalformedBodyException("CreationDate is not a date", notOne);
            }
        }
    }
}
