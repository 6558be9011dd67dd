// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServiceChoiceTest {
    @Test
    void localAndUrlsAreUnderstood() {
        assertThat(ServiceChoice.parse("k", " local ")).isEqualTo(new ServiceChoice.Here());
        assertThat(ServiceChoice.parse("k", "http://grid.example:8003"))
                .isEqualTo(new ServiceChoice.Remote(URI.create("http://grid.example:8003/")));
        assertThat(ServiceChoice.parse("k", "https://grid.example/a/"))
                .isEqualTo(new ServiceChoice.Remote(URI.create("https://grid.example/a/")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "remote", "ftp://grid.example/", "http:///x", "http://a b/", "http://h/?q"})
    void allElseNamesKeyValueAndRemedy(String value) {
        assertThatThrownBy(() -> ServiceChoice.parse("skerry.service.asset", value))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("skerry.service.asset is '" + value + "'")
                .hasMessageContaining("write 'local'");
    }
}
