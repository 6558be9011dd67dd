// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestTextTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "text/xml",
                "application/x-www-form-urlencoded",
                "application/x-www-form-urlencoded; charset=utf-8",
                "text/xml;charset=\"UTF-8\"",
                "application/llsd+xml;",
                "multipart/form-data; boundary=----x'y"
            })
    void contentTypesOfTheFieldAreRead(String type) {
        assertThat(RequestText.isReadable("/", null, type)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"///;;=,", "text", "text/", "/xml", "text/xml; =", "text/xml; charset", "a b/c", ";"})
    void whatIsNoContentTypeIsRefused(String type) {
        assertThat(RequestText.isReadable("/", null, type)).isFalse();
    }

    @Test
    void aContentTypeOfMegabytesIsRefused() {
        assertThat(RequestText.isReadable("/", null, "text/xml; a=" + "x".repeat(1_000_000)))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/assets/a%20b", "/%C3%A9", "/%e2%82%ac", "/assets/;x=y"})
    void addressesInUtf8AreRead(String path) {
        assertThat(RequestText.isReadable(path, "a=%C3%A9&b", null)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/%ff%fe", "/%C3", "/%ED%A0%80", "/%zz", "/%4", "/%"})
    void brokenEscapesAreRefused(String text) {
        assertThat(RequestText.isReadable(text, null, null)).isFalse();
        assertThat(RequestText.isReadable("/", text, null)).isFalse();
    }
}
