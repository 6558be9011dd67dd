// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class WordsTest {
    @Test
    void splitsAtBlanksOutsideOfQuotes() throws Exception {
        assertThat(Words.of("  kick  user \"Ann B\" Visitor 'so  long' \"\""))
                .containsExactly("kick", "user", "Ann B", "Visitor", "so  long", "");
        assertThat(Words.of("a\\ b \\\"c it's")).containsExactly("a b", "\"c", "it's");
        assertThat(Words.of("")).isEmpty();
    }

    @Test
    void refusesAnOpenQuote() {
        assertThatThrownBy(() -> Words.of("say \"hello")).isInstanceOf(CommandFailure.class);
    }

    @Test
    void knowsTheWordBeingWritten() {
        assertThat(Words.unfinished("show us")).containsExactly("show", "us");
        assertThat(Words.unfinished("show ")).containsExactly("show", "");
        assertThat(Words.unfinished("")).containsExactly("");
    }
}
