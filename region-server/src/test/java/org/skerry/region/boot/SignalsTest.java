// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import org.junit.jupiter.api.Test;

class SignalsTest {
    @Test
    void theFirstStopsInOrderAndTheSecondAtOnce() {
        var done = new ArrayList<String>();
        var signals = new Signals(() -> done.add("stop"), code -> done.add("halt " + code));
        signals.received("TERM", 15);
        assertThat(done).containsExactly("stop");
        signals.received("INT", 2);
        assertThat(done).containsExactly("stop", "halt 130");
    }
}
