// SPDX-License-Identifier: Apache-2.0
package org.skerry.standalone.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class BuiltMainTest {
    @Test
    void settingsOfTheBuildGoOnAsEnvironment() {
        var given = new Properties();
        given.putAll(Map.of(
                "skerry.port.region-http",
                "7900",
                "skerry.data",
                "/elsewhere",
                "skerry.dist",
                "/dist",
                "user.name",
                "me"));
        assertThat(BuiltMain.environment(given)).containsExactly(Map.entry("SKERRY_PORT_REGION_HTTP", "7900"));
    }

    @Test
    void theScriptOfTheSystemIsRun() {
        assertThat(BuiltMain.command(Path.of("dist"), false, "run", "--data", "my data"))
                .endsWith(Path.of("dist", "bin", "skerry").toString(), "run", "--data", "my data");
        assertThat(BuiltMain.command(Path.of("dist"), true, "run"))
                .startsWith(Path.of("dist", "bin", "skerry.bat").toString());
    }
}
