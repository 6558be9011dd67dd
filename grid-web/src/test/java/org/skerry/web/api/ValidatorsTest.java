// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValidatorsTest {
    private final Validators testee = new Validators("\"abc\"", Instant.parse("2026-11-21T12:00:00.750Z"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"abc\" | | true",
                "W/\"abc\" | | true",
                "* | | true",
                "\"x\", \"abc\" | | true",
                "\"x\" | | false",
                "abc | | false",
                "\"abcd\" | | false",
                // a tag says more than a date
                "\"x\" | Sat, 21 Nov 2026 13:00:00 GMT | false",
                "| Sat, 21 Nov 2026 12:00:00 GMT | true",
                "| Sat, 21 Nov 2026 13:00:00 GMT | true",
                "| Sat, 21 Nov 2026 11:59:59 GMT | false",
                "| yesterday | false",
                "| | false"
            })
    void whatTheCallerHasIsNotSentAgain(String tags, String date, boolean expected) {
        assertThat(testee.isKnown(Optional.ofNullable(tags), Optional.ofNullable(date)))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "| true",
                "\"abc\" | true",
                "\"x\" | false",
                // a weak one promises no equal bytes
                "W/\"abc\" | false",
                "Sat, 21 Nov 2026 12:00:00 GMT | true",
                "Sat, 21 Nov 2026 12:00:01 GMT | false",
                "nonsense | false"
            })
    void aRangeIsServedOfThatContentAlone(String ifRange, boolean expected) {
        assertThat(testee.allowsRange(Optional.ofNullable(ifRange))).isEqualTo(expected);
    }

    @Test
    void theDateIsTold() {
        assertThat(testee.toDate()).isEqualTo("Sat, 21 Nov 2026 12:00:00 GMT");
    }
}
