// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StartPlaceTest {
    private static StartPlace parse(String start) {
        return StartPlace.parse(start, Set.of("grid.example:8002", "127.0.0.1:8002"));
    }

    private static void isOtherPlaceAt(String start, double x, double y, double z) {
        assertThat(parse(start)).as(start).isInstanceOfSatisfying(StartPlace.Named.class, place -> {
            assertThat(place.region()).isEqualToIgnoringCase("Other Place");
            assertThat(place.x()).hasValue(x);
            assertThat(place.y()).hasValue(y);
            assertThat(place.z()).hasValue(z);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "uri:Other Place&100&110&25",
                "uri:Other Place&amp;100&amp;110&amp;25",
                "uri:Other Place&amp;amp;100&amp;amp;110&amp;amp;25",
                "uri:other%20place&100&110&25",
                "URI:OTHER PLACE&100&110&25",
                "  uri: Other Place & 100 & 110 & 25.0 ",
                "uri:Other Place@grid.example:8002&100&110&25",
                "uri:Other Place@http://grid.example:8002/&100&110&25",
                "uri:Other Place@127.0.0.1:8002&amp;100&amp;110&amp;25"
            })
    void oneRegionInItsManyForms(String start) {
        isOtherPlaceAt(start, 100, 110, 25);
    }

    @ParameterizedTest
    @CsvSource({
        "uri:Plaza@far.example:8002&1&2&3, far.example:8002",
        "uri:Plaza@FAR.example&1&2&3, far.example:80",
        "uri:Plaza@https://far.example/&1&2&3, far.example:443",
        "uri:Plaza@localhost:9000, localhost:9000",
        "uri:@far.example:8002, far.example:8002"
    })
    void otherGridsAreKnownByTheirAddress(String start, String grid) {
        assertThat(parse(start)).isEqualTo(new StartPlace.Elsewhere(grid));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Cafe @ Night", "me@home", "Trailing@", "Price 5@100000000:x"})
    void anAtSignMayBePartOfAName(String name) {
        assertThat(parse("uri:" + name + "&1&2&3"))
                .isInstanceOfSatisfying(
                        StartPlace.Named.class,
                        place -> assertThat(place.region()).isEqualTo(name));
    }

    @Test
    void whatIsMissingIsEmpty() {
        assertThat(parse("uri:Plaza&7")).isInstanceOfSatisfying(StartPlace.Named.class, place -> {
            assertThat(place.x()).hasValue(7);
            assertThat(place.y()).isEmpty();
            assertThat(place.z()).isEmpty();
        });
        assertThat(parse("uri:Plaza&NaN&1e999&x")).isInstanceOfSatisfying(StartPlace.Named.class, place -> {
            assertThat(place.x()).isEmpty();
            assertThat(place.y()).isEmpty();
            assertThat(place.z()).isEmpty();
        });
    }

    @Test
    void wordsAreReadInEitherCase() {
        assertThat(parse(" LAST")).isEqualTo(new StartPlace.Last());
        assertThat(parse("Home ")).isEqualTo(new StartPlace.Home());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "safe", "uri:", "uri:&&&", "garbage", "uri:   &1", "url:Plaza"})
    void theRestIsAnywhere(String start) {
        assertThat(parse(start)).isEqualTo(new StartPlace.Anywhere());
    }

    @Test
    void addressesComeOutOfUrls() {
        assertThat(StartPlace.address("http://Grid.Example:8002/")).contains("grid.example:8002");
        assertThat(StartPlace.address("https://grid.example")).contains("grid.example:443");
        assertThat(StartPlace.address("not a url")).isEmpty();
        assertThat(StartPlace.address("")).isEmpty();
    }
}
