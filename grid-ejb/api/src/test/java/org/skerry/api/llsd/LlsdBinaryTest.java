// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.llsd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.skerry.api.binary.Octets;

class LlsdBinaryTest {
    private static Octets hex(String text) {
        return Octets.owning(HexFormat.of().parseHex(text.replace(" ", "")));
    }

    private static Llsd read(String hex) {
        return LlsdBinary.read(hex(hex)).value();
    }

    @Test
    void eachKindIsRead() {
        assertThat(read("21")).isEqualTo(Llsd.UNDEF);
        assertThat(read("31")).isEqualTo(new Llsd.Bool(true));
        assertThat(read("30")).isEqualTo(new Llsd.Bool(false));
        assertThat(read("69 fffffffe")).isEqualTo(new Llsd.Int(-2));
        assertThat(read("72 3ff8000000000000")).isEqualTo(new Llsd.Real(1.5));
        assertThat(read("75 00000000000000010000000000000002")).isEqualTo(new Llsd.Id(new UUID(1, 2)));
        assertThat(read("73 00000002 6869")).isEqualTo(new Llsd.Text("hi"));
        assertThat(read("62 00000002 00ff")).isEqualTo(new Llsd.Binary(hex("00ff")));
        // a double of seconds, little-endian, unlike all else
        assertThat(read("64 000000000000f03f")).isEqualTo(new Llsd.Date(Instant.ofEpochSecond(1)));
        assertThat(read("5b 00000002 31 30 5d"))
                .isEqualTo(new Llsd.Array(List.of(new Llsd.Bool(true), new Llsd.Bool(false))));
        assertThat(read("7b 00000001 6b 00000001 61 69 00000007 7d"))
                .isEqualTo(new Llsd.Struct(Map.of("a", new Llsd.Int(7))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "21",
                "31",
                "30",
                "69 fffffffe",
                "72 3ff8000000000000",
                "75 00000000000000010000000000000002",
                "73 00000003 c3a968",
                "73 00000000",
                "6c 00000003 613a62",
                "62 00000002 00ff",
                "64 000000000000f03f",
                "5b 00000000 5d",
                "5b 00000002 31 5b 00000001 30 5d 5d",
                "7b 00000002 6b 00000001 62 69 00000007 6b 00000001 61 7b 00000000 7d 7d"
            })
    void eachKindIsWrittenAsItIsRead(String hex) {
        assertThat(LlsdBinary.write(read(hex))).isEqualTo(hex(hex));
    }

    @Test
    void whatFollowsIsLeftAlone() {
        assertThat(LlsdBinary.read(hex("69 00000007 ff ff")).length()).isEqualTo(5);
        var named = Octets.owning("<? LLSD/Binary ?>\n1".getBytes(StandardCharsets.US_ASCII));
        assertThat(LlsdBinary.read(named).value()).isEqualTo(new Llsd.Bool(true));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "7a",
                "69 0000",
                "73 7fffffff 61",
                "73 ffffffff",
                "5b 7fffffff 31",
                "5b 00000001 31",
                "5b 00000001 31 7d",
                "7b 00000001 31",
                "64 000000000000f07f"
            })
    void whatIsNoneIsRefused(String hex) {
        assertThatThrownBy(() -> read(hex)).isInstanceOf(LlsdFormatException.class);
    }

    @Test
    void depthIsBounded() {
        assertThatThrownBy(() -> read("5b00000001".repeat(10_000))).isInstanceOf(LlsdFormatException.class);
    }
}
