// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.id;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class UniversalUserIdTest {
    private static final String LOCAL = "11111111-aaaa-bbbb-cccc-000000000001";

    private static UniversalUserId id(String text) {
        return UniversalUserId.tryParse(text).orElseThrow();
    }

    @Test
    void ofThisGridAndOfAnother() {
        assertThat(id(LOCAL).isForeign()).isFalse();
        assertThat(id(LOCAL)).isEqualTo(UniversalUserId.of(AgentId.of(LOCAL)));
        assertThat(id(LOCAL.toUpperCase(Locale.ROOT))).isEqualTo(id(LOCAL));
        var foreign = id(LOCAL + ";http://a:8002/;First Last;secret");
        assertThat(foreign.isForeign()).isTrue();
        assertThat(foreign.agent()).isEqualTo(id(LOCAL).agent());
        assertThat(foreign).hasToString(LOCAL + ";http://a:8002/;First Last;secret");
    }

    @Test
    void aBeginningEndsAtAPart() {
        var whole = id(LOCAL + ";http://a:8002/;First Last;secret");
        assertThat(id(LOCAL).isBeginningOf(whole)).isTrue();
        assertThat(id(LOCAL + ";http://a:8002/;First Last").isBeginningOf(whole))
                .isTrue();
        assertThat(id(LOCAL + ";http://a:8002/;First La").isBeginningOf(whole)).isFalse();
        assertThat(whole.isBeginningOf(id(LOCAL))).isFalse();
    }

    @Test
    void whatIsNone() {
        for (var bad : new String[] {
            "",
            "x",
            LOCAL + "x",
            LOCAL.substring(1),
            "00000000-0000-0000-0000-000000000000",
            LOCAL + ";a\0b",
            LOCAL + ";" + "x".repeat(512)
        }) {
            assertThat(UniversalUserId.tryParse(bad)).as(bad).isEmpty();
        }
    }
}
