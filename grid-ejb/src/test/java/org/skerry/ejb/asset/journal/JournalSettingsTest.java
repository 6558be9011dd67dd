// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.skerry.ejb.asset.MapConfig;

class JournalSettingsTest {
    private static JournalSettings of(Map<String, String> values) {
        return JournalSettings.of(new MapConfig(values));
    }

    @Test
    void itIsBesideTheDatabaseUnlessToldOtherwise() {
        assertThat(of(Map.of("jboss.server.data.dir", "/srv/grid")))
                .isEqualTo(new JournalSettings(JournalSettings.Use.AUTO, Optional.of(Path.of("/srv/grid/journal"))));
        assertThat(of(Map.of("skerry.assets.journal", "off")).use()).isEqualTo(JournalSettings.Use.OFF);
        assertThat(of(Map.of("jboss.server.data.dir", "/srv/grid", "skerry.assets.journal.folder", "/fast"))
                        .folder())
                .contains(Path.of("/fast"));
    }

    @Test
    void aWrongWordIsToldWithKeyValueAndRemedy() {
        assertThatThrownBy(() -> of(Map.of("skerry.assets.journal", "yes")))
                .hasMessageContainingAll("skerry.assets.journal", "'yes'", "auto", "on", "off");
    }
}
