// SPDX-License-Identifier: Apache-2.0
package org.skerry.shape;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ComparisonTest {
    private static final String ONE = "11111111-0000-4000-8000-000000000001";
    private static final String TWO = "22222222-0000-4000-8000-000000000002";
    private static final String THREE = "33333333-0000-4000-8000-000000000003";

    private static Replacements replacements(String address) {
        return new Replacements(
                List.of(new Replacements.Rule(Pattern.compile("\\b1[78]\\d{8}\\b"), "{time}")),
                List.of(URI.create(address)));
    }

    @Test
    void whatTwoGridsCannotSayAlikeIsReplaced() {
        var left = replacements("http://127.0.0.1:8002/");
        var right = replacements("http://127.0.0.1:9999/");
        assertThat(left.applied("<a>" + ONE + "</a>" + ONE + " 1795219723 http://127.0.0.1:8002/x"))
                .isEqualTo(right.applied("<a>" + TWO + "</a>" + TWO + " 1795229999 http://127.0.0.1:9999/x"));
    }

    @Test
    void oneIdStaysOneId() {
        var left = replacements("http://127.0.0.1:8002/");
        var right = replacements("http://127.0.0.1:8002/");
        left.applied(ONE);
        right.applied(ONE);
        assertThat(left.applied(ONE)).isNotEqualTo(right.applied(TWO));
    }

    @Test
    void idsOfTheScriptAreNotReplaced() {
        var ids = replacements("http://127.0.0.1:8002/");
        ids.named("id=" + ONE);
        assertThat(ids.applied(ONE)).isEqualTo(ONE);
        assertThat(ids.applied(THREE)).isNotEqualTo(THREE);
        ids.named("id=" + THREE);
        assertThat(ids.applied(THREE)).as("the grid made it").isNotEqualTo(THREE);
    }

    @Test
    void differencesAreToldUnlessAccepted() {
        var reference = Map.of("a", "200 x", "b", "200 y");
        assertThat(new Comparison("proxy", Set.of()).differences(reference, Map.of("a", "200 x", "b", "200 z")))
                .singleElement()
                .asString()
                .contains("proxy, b", "200 y", "200 z");
        assertThat(new Comparison("proxy", Set.of("b")).differences(reference, Map.of("a", "200 x", "b", "200 z")))
                .isEmpty();
    }

    @Test
    void acceptedDifferencesThatAreNoneMustGo() {
        var reference = Map.of("a", "200 x");
        assertThat(new Comparison("proxy", Set.of("a")).differences(reference, reference))
                .singleElement()
                .asString()
                .contains("is not");
        assertThat(new Comparison("proxy", Set.of("c")).differences(reference, reference))
                .singleElement()
                .asString()
                .contains("no step");
    }
}
