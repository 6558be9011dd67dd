// SPDX-License-Identifier: Apache-2.0
package org.skerry.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class AcceptedDifferencesTest {
    private static final Difference FOUND = new Difference("value", "/result/flags", "1", "2");

    @Test
    void aLineCoversItsFilesAndItsFieldAlone() {
        var accepted = new AcceptedDifferences(List.of("*__grid__* | value /result/* | because"));
        assertThat(accepted.reason("own/x__grid__y.txt", FOUND)).contains("because");
        assertThat(accepted.reason("own/x__accounts__y.txt", FOUND)).isEmpty();
        assertThat(accepted.reason("own/x__grid__y.txt", new Difference("missing", "/result/flags", "", "")))
                .isEmpty();
    }

    @Test
    void aLineThatIsNotNeededIsTold() {
        var accepted = new AcceptedDifferences(
                List.of("*__grid__* | value /result/* | because", "* | value /other | because"));
        assertThat(accepted.reason("own/x__grid__y.txt", FOUND)).isPresent();
        assertThat(accepted.unused())
                .extracting(AcceptedDifferences.Line::difference)
                .containsExactly("value /other");
    }
}
