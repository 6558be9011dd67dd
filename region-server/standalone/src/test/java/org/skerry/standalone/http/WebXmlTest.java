// SPDX-License-Identifier: Apache-2.0
package org.skerry.standalone.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WebXmlTest {
    @Test
    void theParametersOfTheWebApplicationAreRead() {
        assertThat(WebXml.contextParameters()).containsEntry("resteasy.add.charset", "false");
    }
}
