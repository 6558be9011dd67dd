// SPDX-License-Identifier: Apache-2.0
package org.skerry.udp.codegen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class DefinitionsTest {
    private static final Path TEMPLATE = Path.of("..", "..", "shared", "reference", "data", "message_template.msg");

    @Test
    void areThoseOfTheProtocol() throws IOException {
        assumeTrue(Files.exists(TEMPLATE), "no template beside the clone");
        var template = Template.parse(Files.readString(TEMPLATE, StandardCharsets.UTF_8));
        assertThat(Definitions.own()).hasSize(483).containsExactlyInAnyOrderElementsOf(template);
    }

    @Test
    void areComplete() throws IOException {
        assertThat(Definitions.own()).hasSize(483);
    }
}
