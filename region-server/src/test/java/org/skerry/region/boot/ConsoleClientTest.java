// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ConsoleClientTest {
    @Test
    void optionsBehindTheCommandAreTheCommands() {
        var parsed = RegionServerMain.commandLine()
                .parseArgs("console", "--data", "there", "region", "delete", "--yes", "North", "Isle")
                .subcommand();
        List<String> command = parsed.matchedPositional(0).getValue();
        assertThat(command).containsExactly("region", "delete", "--yes", "North", "Isle");
        assertThat(parsed.matchedOption("--data").getValue().toString()).isEqualTo("there");
    }
}
