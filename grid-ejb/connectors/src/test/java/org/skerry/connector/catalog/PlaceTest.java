// SPDX-License-Identifier: Apache-2.0
package org.skerry.connector.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceTest {
    private static final Place A = new Place.Remote(URI.create("http://a/"));
    private static final Place B = new Place.Remote(URI.create("https://b:8003/x/"));

    private static Place parse(String value) {
        return Place.parse("skerry.service.asset", value);
    }

    @Test
    void placesAreUnderstood() {
        assertThat(parse(" local ")).isEqualTo(new Place.Local());
        assertThat(parse("http://a")).isEqualTo(A);
        assertThat(parse("https://b:8003/x/")).isEqualTo(B);
        assertThat(parse("my-store2")).isEqualTo(new Place.Connector("my-store2"));
        assertThat(parse("http://a or https://b:8003/x")).isEqualTo(new Place.Alternatives(List.of(A, B)));
        assertThat(parse("local  then http://a or\thttps://b:8003/x then my-store"))
                .isEqualTo(new Place.Sequence(List.of(
                        new Place.Local(), new Place.Alternatives(List.of(A, B)), new Place.Connector("my-store"))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Remote",
                "ftp://grid.example/",
                "http:///x",
                "http://a b/",
                "http://h/?q",
                "http://user:secret@h/",
                "http://a or",
                "or http://a",
                "http://a then",
                "http://a then or http://b",
                "http://a and http://b"
            })
    void allElseNamesKeyValueAndRemedy(String value) {
        assertThatThrownBy(() -> parse(value))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("skerry.service.asset is '" + value + "'")
                .hasMessageContaining("write 'local'");
    }

    @Test
    void localDataAreNobodyElses() {
        assertThatThrownBy(() -> parse("local or http://a"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("write 'then'");
    }
}
