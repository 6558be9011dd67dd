// SPDX-License-Identifier: Apache-2.0
package org.skerry.standalone.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RefusalTest {
    @Test
    void theSentenceOfABeanIsFoundInWhatTheContainerMakesOfIt() {
        var refusal = new IllegalStateException("some.key is 'x': write y.");
        assertThat(Refusal.in(new RuntimeException("WELD-0", new RuntimeException(refusal))))
                .contains("some.key is 'x': write y.");
    }

    @Test
    void aFaultOfTheProgramIsNoRefusal() {
        assertThat(Refusal.in(new NullPointerException("oops"))).isEmpty();
    }

    @Test
    void aCircleOfCausesEnds() {
        var one = new RuntimeException("one");
        var two = new RuntimeException("two", one);
        one.initCause(two);
        assertThat(Refusal.in(one)).isEmpty();
    }
}
