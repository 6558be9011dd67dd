// SPDX-License-Identifier: Apache-2.0
package org.skerry.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class LocalIdsTest {
    @Test
    void isAMap() {
        var random = new SplittableRandom(11);
        var ids = new LocalIds();
        var expected = new HashMap<Integer, Integer>();
        for (var i = 0; i < 20_000; i++) {
            var id = random.nextInt(3000) - 1500;
            var value = random.nextInt(-1, 600);
            ids.put(id, value);
            expected.put(id, value);
        }
        for (var id = -2000; id < 2000; id++) {
            assertThat(ids.get(id)).isEqualTo(expected.getOrDefault(id, LocalIds.UNKNOWN));
        }
    }
}
