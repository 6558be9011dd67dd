// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ByteRangeTest {
    private static ByteRange.Asked read(String header, long length) {
        return ByteRange.read(Optional.of(header), length);
    }

    private static String told(String header, long length) {
        return switch (read(header, length)) {
            case ByteRange.Asked.Whole() -> "whole";
            case ByteRange.Asked.Unsatisfiable() -> "none";
            case ByteRange.Asked.Parts(var ranges) -> {
                var text = new StringBuilder();
                ranges.forEach(range ->
                        text.append(range.from()).append('-').append(range.to()).append(' '));
                yield text.toString().strip();
            }
        };
    }

    @ParameterizedTest
    @CsvSource({
        "bytes=0-0, 0-0",
        "bytes=0-99, 0-99",
        "BYTES=10-, 10-99",
        "bytes=-10, 90-99",
        "bytes=-1000, 0-99",
        "bytes=50-1000, 50-99",
        "'bytes=0-1, 5-6', 0-1 5-6",
        "'bytes=90-, 0-9', 90-99 0-9",
        // some of it can be had
        "'bytes=0-1,200-300', 0-1"
    })
    void rangesAreReadAsTheyAreMeant(String header, String expected) {
        assertThat(told(header, 100)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bytes=100-",
                "bytes=100-200",
                "bytes=-0",
                "bytes=0-5,3-9",
                "bytes=5-,-1",
                "bytes=0-0,2-2,4-4,6-6,8-8,10-10,12-12,14-14,16-16"
            })
    void whatCannotBeServedIsRefused(String header) {
        assertThat(told(header, 100)).isEqualTo("none");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "bytes",
                "bytes=",
                "bytes=-",
                "bytes=a-b",
                "bytes=5-3",
                "items=0-1",
                "bytes=0-1;2",
                "bytes=0-99999999999999999999",
                "bytes=0-1,",
                "bytes=1"
            })
    void whatIsNoRangeAsksForAll(String header) {
        assertThat(told(header, 100)).isEqualTo("whole");
    }

    @Test
    void nothingOfNothingCanBeServed() {
        assertThat(told("bytes=0-", 0)).isEqualTo("none");
        assertThat(ByteRange.read(Optional.empty(), 0)).isEqualTo(new ByteRange.Asked.Whole());
    }
}
