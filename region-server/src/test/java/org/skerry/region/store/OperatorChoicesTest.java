// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.skerry.region.door.RegionRules;
import org.skerry.region.door.RegionRules.Rule;

class OperatorChoicesTest {
    @TempDir
    private Path folder;

    @Test
    void keepsRulesBesideWhatTheConsoleChanged() throws IOException {
        var wanted = RegionRules.DEFAULT.with(Rule.BLOCK_FLY, true).withAgentLimit(12);
        new OperatorChoices(folder).waterHeight(7);
        new OperatorChoices(folder).rules(wanted);
        var later = new OperatorChoices(folder);
        assertThat(later.rules()).isEqualTo(wanted);
        assertThat(later.waterHeight()).hasValue(7f);
        later.rules(RegionRules.DEFAULT);
        assertThat(later.rules()).isEqualTo(RegionRules.DEFAULT);
    }

    @Test
    void refusesWhatIsNoRuleWithTheFileAndTheRemedy() throws IOException {
        for (var line : new String[] {"agent-limit=0", "agent-limit=-5", "agent-limit=many", "region-flags=x"}) {
            Files.writeString(folder.resolve("operator.properties"), line);
            assertThatThrownBy(() -> new OperatorChoices(folder).rules())
                    .as(line)
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("operator.properties")
                    .hasMessageContaining("take the wrong line out");
        }
    }
}
