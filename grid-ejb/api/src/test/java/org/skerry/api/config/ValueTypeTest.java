// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.config;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValueTypeTest {
    @ParameterizedTest
    @CsvSource({
        "whole 1..64, 64",
        "whole -5..5, -5",
        "number 0..1000, 20.5",
        "port, 65535",
        "true|false, TRUE",
        "a|b, b",
        "url, http://grid.example:8003/",
        "folder, /var/lib/skerry",
        "text, anything at all",
    })
    void whatFitsIsTaken(String type, String value) {
        assertThat(new ValueType(type).complaint(value)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "whole 1..64, 65",
        "whole 1..64, 3.5",
        "whole 1..64, many",
        "whole 1..64, 1e1",
        "number 0..1000, -1",
        "port, 0",
        "port, 65536",
        "true|false, yes",
        "url, grid.example",
        "url, 'http://not a url/'",
    })
    void whatDoesNotIsTold(String type, String value) {
        assertThat(new ValueType(type).complaint(value)).get().asString().startsWith("write ");
    }
}
