// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.llsd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.skerry.api.binary.Octets;

class LlsdJsonTest {
    /** The answer to QUERYACCESS as a stock simulator sent it. */
    private static final String ACCESS =
            "{\"success\":true,\"reason\":\"\",\"version\":\"SIMULATION/0\",\"negotiated_inbound_version\":0.800000011920929,"
                    + "\"negotiated_outbound_version\":0.800000011920929,\"features\":[]}";

    @Test
    void readsAndWritesWhatAStockSimulatorWrote() {
        var answer = new LlsdStruct()
                .put("success", true)
                .put("reason", "")
                .put("version", "SIMULATION/0")
                .put("negotiated_inbound_version", 0.8f)
                .put("negotiated_outbound_version", 0.8f)
                .put("features", new Llsd.Array(List.of()))
                .build();

        assertThat(LlsdJson.writeText(answer)).isEqualTo(ACCESS);
        assertThat(LlsdJson.writeText(LlsdJson.read(Octets.utf8(ACCESS)))).isEqualTo(ACCESS);
    }

    @Test
    void writesEveryKind() {
        var all = new Llsd.Array(List.of(
                Llsd.UNDEF,
                new Llsd.Int(-5),
                new Llsd.Real(12),
                new Llsd.Real(Double.POSITIVE_INFINITY),
                new Llsd.Id(new UUID(0, 1)),
                new Llsd.Binary(Octets.owning(new byte[] {0, -32, 28})),
                new Llsd.Text("\"\\\n\u0001ü")));

        assertThat(LlsdJson.writeText(all))
                .isEqualTo(
                        "[null,-5,12,null,\"00000000-0000-0000-0000-000000000001\",[0,224,28],\"\\\"\\\\\\n\\u0001ü\"]");
    }

    @Test
    void readsNumbersTextsAndBlanks() {
        assertThat(LlsdJson.read(
                        Octets.utf8(" { \"a\" : [ 1 , -2.5e1, 4294967296, true, null ], \"\\u0062\\n\":\"\\/\"} ")))
                .isEqualTo(new LlsdStruct()
                        .put(
                                "a",
                                new Llsd.Array(List.of(
                                        new Llsd.Int(1),
                                        new Llsd.Real(-25),
                                        new Llsd.Real(4294967296.0),
                                        new Llsd.Bool(true),
                                        Llsd.UNDEF)))
                        .put("b\n", "/")
                        .build());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[1,]",
                "{\"a\":1,}",
                "{a:1}",
                "{\"a\":1,\"a\":2}",
                "01",
                "1.",
                "+1",
                "nul",
                "\"\\x\"",
                "\"\\u12g4\"",
                "\"open",
                "\"tab\there\"",
                "1 2",
                "'a'",
                "NaN",
                "[1 2]",
                "--1"
            })
    void refusesWhatIsNotJson(String document) {
        assertThatThrownBy(() -> LlsdJson.read(Octets.utf8(document))).isInstanceOf(LlsdFormatException.class);
    }

    @Test
    void boundsDepthSizeCountAndDigits() {
        assertThatThrownBy(() -> LlsdJson.read(Octets.utf8("[".repeat(1_000_000))))
                .hasMessageContaining("nested deeper");
        assertThatThrownBy(() -> LlsdJson.read(Octets.utf8("[1,1,1]"), new LlsdLimits(99, 9, 3)))
                .hasMessageContaining("more than 3");
        assertThatThrownBy(() -> LlsdJson.read(Octets.utf8("[1,1,1]"), new LlsdLimits(6, 9, 9)))
                .hasMessageContaining("longer than 6");
        assertThatThrownBy(() -> LlsdJson.read(Octets.utf8("1".repeat(65)))).isInstanceOf(LlsdFormatException.class);
        assertThatThrownBy(() -> LlsdJson.read(Octets.owning(new byte[] {'"', (byte) 0xFF, '"'})))
                .hasMessageContaining("UTF-8");
    }
}
