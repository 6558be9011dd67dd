// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.browse;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.skerry.ejb.asset.index.IndexState;

class UsesSectionTest {
    @Test
    void thePageSaysHowFarItCanBeBelieved() {
        var when = Instant.parse("2026-11-21T12:00:00Z");
        assertThat(UsesSection.told(new IndexState(Optional.empty(), 0))).contains("not complete");
        assertThat(UsesSection.told(new IndexState(Optional.of(when), 0)))
                .contains("As of 2026-11-21T12:00:00Z", "stored since")
                .doesNotContain("read");
        assertThat(UsesSection.told(new IndexState(Optional.of(when), 3))).contains("3 assets could not be read");
    }
}
