// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import org.junit.jupiter.api.Test;

class CountdownTest {
    @Test
    void tellsAtRoundTimes() {
        var told = new ArrayList<Integer>();
        for (var left = 700; left > 0; left = Countdown.nextAfter(left)) {
            told.add(left);
        }
        assertThat(told).containsExactly(700, 600, 300, 180, 120, 60, 30, 15, 10, 5);
    }
}
