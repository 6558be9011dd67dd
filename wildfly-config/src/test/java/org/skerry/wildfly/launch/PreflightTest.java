// SPDX-License-Identifier: Apache-2.0
package org.skerry.wildfly.launch;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class PreflightTest {
    @Test
    void aDatabaseThatIsNamedIsTriedBeforeAnythingIsStarted() {
        assertThatCode(() -> Preflight.database(Map.of())).doesNotThrowAnyException();
        assertThatCode(() -> Preflight.database(Map.of("SKERRY_DB_URL", "jdbc:h2:mem:preflight")))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> Preflight.database(Map.of("SKERRY_DB_URL", "jdbc:oracle:thin:@somewhere")))
                .isInstanceOf(LaunchFailure.class)
                .hasMessageContaining("SKERRY_DB_URL=jdbc:oracle:thin:@somewhere", "jdbc:postgresql://HOST");
    }
}
