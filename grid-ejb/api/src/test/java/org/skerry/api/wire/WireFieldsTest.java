// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WireFieldsTest {
    private static Instant time(String text) {
        return new WireFields(Map.of("t", text)).unixTime("t");
    }

    @Test
    void timesAreThoseThatEveryDatabaseKeeps() {
        assertThat(time("1795222263")).isEqualTo(Instant.parse("2026-11-21T00:51:03Z"));
        assertThat(time("-1")).isEqualTo(Instant.ofEpochSecond(-1));
        assertThat(time("")).isEqualTo(Instant.EPOCH);
        assertThat(time("253402300799")).isEqualTo(Instant.parse("9999-12-31T23:59:59Z"));
        for (var bad : new String[] {"253402300800", "-62135596801", "99999999999999999999", "now", "1.5"}) {
            assertThatThrownBy(() -> time(bad)).as(bad).isInstanceOf(MalformedBodyException.class);
        }
    }
}
