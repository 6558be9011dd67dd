// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.api;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Optional;
import org.skerry.api.asset.AssetRecord;

/**
 * What tells versions of something apart, and what callers say of the one that they have (RFC 9110 section 13).
 *
 * @param tag with its quotes; strong
 * @param modified to the second
 */
record Validators(String tag, Instant modified) {
    Validators {
        modified = modified.truncatedTo(ChronoUnit.SECONDS);
    }

    /** Of an asset's bytes: their hash. */
    static Validators of(AssetRecord asset) {
        return new Validators(
                '"' + asset.hash().toString() + '"', asset.metadata().created());
    }

    /** As {@code Last-Modified} tells it. */
    String toDate() {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(modified.atZone(ZoneOffset.UTC));
    }

    /** Whether the caller has it already, by {@code If-None-Match} or else by {@code If-Modified-Since}. */
    boolean isKnown(Optional<String> noneMatch, Optional<String> modifiedSince) {
        return noneMatch.isPresent()
                ? names(noneMatch.get())
                : modifiedSince
                        .flatMap(Validators::date)
                        .filter(date -> !modified.isAfter(date))
                        .isPresent();
    }

    /** Whether ranges may be served: the caller has the beginning of this very content, or does not say what it has. */
    boolean allowsRange(Optional<String> ifRange) {
        return ifRange.map(String::strip)
                .map(given -> (given.startsWith("\"") || given.startsWith("W/"))
                        ? given.equals(tag)
                        : date(given).filter(modified::equals).isPresent())
                .orElse(true);
    }

    private boolean names(String tags) {
        return tags.strip().equals("*")
                || Arrays.stream(tags.split(",", -1))
                        .map(String::strip)
                        .map(each -> each.startsWith("W/") ? each.substring(2) : each)
                        .anyMatch(tag::equals);
    }

    private static Optional<Instant> date(String text) {
        try {
            return Optional.of(ZonedDateTime.parse(text.strip(), DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant());
        } catch (DateTimeException notOne) {
            return Optional.empty();
        }
    }
}
