// SPDX-License-Identifier: Apache-2.0
package org.skerry.storm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Broken histories are found, and whole ones are not taken for broken. */
class CheckerTest {
    private static final Key A = new Key("item", "a");
    private static final Key B = new Key("item", "b");

    private final History history = new History(_ -> {});

    @Test
    void aLostWriteIsFound() {
        did(Outcome.ACKNOWLEDGED, Map.of(A, Optional.of("1")));
        assertThat(check(Map.of())).singleElement().asString().contains("item/a is not there and should be '1'");
        assertThat(check(Map.of(A, "1"))).isEmpty();
    }

    @Test
    void anOldValueIsFound() {
        did(Outcome.ACKNOWLEDGED, Map.of(A, Optional.of("1")));
        did(Outcome.ACKNOWLEDGED, Map.of(A, Optional.of("2")));
        assertThat(check(Map.of(A, "1"))).isNotEmpty();
        assertThat(check(Map.of(A, "2"))).isEmpty();
    }

    @Test
    void anUnknownWriteIsThereOrNot() {
        did(Outcome.ACKNOWLEDGED, Map.of(A, Optional.of("1")));
        did(Outcome.UNKNOWN, Map.of(A, Optional.of("2")));
        assertThat(check(Map.of(A, "1"))).isEmpty();
        assertThat(check(Map.of(A, "2"))).isEmpty();
        assertThat(check(Map.of(A, "3"))).isNotEmpty();
        assertThat(check(Map.of())).isNotEmpty();
    }

    @Test
    void halfOfAWriteIsFound() {
        did(Outcome.UNKNOWN, both("1"));
        assertThat(check(Map.of())).isEmpty();
        assertThat(check(Map.of(A, "1", B, "1"))).isEmpty();
        assertThat(check(Map.of(A, "1"))).isNotEmpty();
        assertThat(check(Map.of(B, "1"))).isNotEmpty();
    }

    @Test
    void halfOfAnAcknowledgedWriteIsFound() {
        did(Outcome.ACKNOWLEDGED, both("1"));
        assertThat(check(Map.of(A, "1"))).isNotEmpty();
    }

    @Test
    void aResurrectedDeleteIsFound() {
        did(Outcome.ACKNOWLEDGED, Map.of(A, Optional.of("1")));
        did(Outcome.ACKNOWLEDGED, Map.of(A, Optional.empty()));
        assertThat(check(Map.of(A, "1"))).singleElement().asString().contains("should be not there");
        assertThat(check(Map.of())).isEmpty();
    }

    @Test
    void halfOfADeleteIsFound() {
        did(Outcome.ACKNOWLEDGED, both("1"));
        did(Outcome.UNKNOWN, Map.of(A, Optional.empty(), B, Optional.empty()));
        assertThat(check(Map.of())).isEmpty();
        assertThat(check(Map.of(A, "1", B, "1"))).isEmpty();
        assertThat(check(Map.of(A, "1"))).isNotEmpty();
    }

    @Test
    void aRefusedWriteThatIsThereIsFound() {
        did(Outcome.REFUSED, Map.of(A, Optional.of("1")));
        assertThat(check(Map.of(A, "1"))).isNotEmpty();
        assertThat(check(Map.of())).isEmpty();
    }

    @Test
    void whatNobodyWroteIsFound() {
        assertThat(check(Map.of(B, "1"))).isNotEmpty();
    }

    @Test
    void whatWasFoundIsTheTruthForTheNextSpan() {
        did(Outcome.UNKNOWN, Map.of(A, Optional.of("1")));
        history.settle(Map.of(A, "1"));
        assertThat(check(Map.of())).as("it was there before").isNotEmpty();
        assertThat(check(Map.of(A, "1"))).isEmpty();
        assertThat(history.believed(A)).contains("1");
    }

    @Test
    void aStormWithoutAnyAnswerIsNoHistory() {
        for (var each = 0; each < 11; each++) {
            did(Outcome.UNKNOWN, Map.of(A, Optional.of("1")));
        }
        assertThatThrownBy(() -> check(Map.of())).isInstanceOf(IllegalArgumentException.class);
    }

    private static Map<Key, Optional<String>> both(String value) {
        var effects = new LinkedHashMap<Key, Optional<String>>();
        effects.put(A, Optional.of(value));
        effects.put(B, Optional.of(value));
        return effects;
    }

    private void did(Outcome outcome, Map<Key, Optional<String>> effects) {
        history.ended(new Deed("deed", effects, () -> true), outcome);
    }

    private List<String> check(Map<Key, String> found) {
        return Checker.check(history, found);
    }
}
