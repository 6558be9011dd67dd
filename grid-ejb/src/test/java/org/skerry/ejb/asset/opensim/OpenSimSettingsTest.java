// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset.opensim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OpenSimSettingsTest {
    private static final String URL = "jdbc:mariadb://127.0.0.1:3306/opensim";

    private static OpenSimSettings read(Map<String, String> changed) {
        var keys = new HashMap<>(Map.of("kind", "assets", "url", URL, "user", "opensim", "password", "secret"));
        keys.putAll(changed);
        return OpenSimSettings.of(OpenSimDatabase.config(keys));
    }

    private static void expectRefused(Map<String, String> changed, String key, String value) {
        assertThatThrownBy(() -> read(changed))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("skerry.assets.opensim." + key + " is '" + value + "': ");
    }

    @Test
    void readsWhatIsRight() {
        assertThat(read(Map.of()).kind()).isEqualTo(OpenSimKind.ASSETS);
        assertThat(read(Map.of("kind", "fsassets", "files", "/")).files()).isPresent();
    }

    @Test
    void namesWhatIsWrong() {
        expectRefused(Map.of("kind", "mongo"), "kind", "mongo");
        expectRefused(
                Map.of("url", "Data Source=localhost;Database=opensim"),
                "url",
                "Data Source=localhost;Database=opensim");
        expectRefused(Map.of("kind", "fsassets"), "files", "");
        expectRefused(Map.of("kind", "fsassets", "files", "/no/such/folder"), "files", "/no/such/folder");
        expectRefused(Map.of("kind", "fsassets", "files", "/", "spool", "/no/such/folder"), "spool", "/no/such/folder");
        expectRefused(Map.of("files", "/"), "files", "/");
        expectRefused(Map.of("kind", "xassets", "table", "other"), "table", "other");
    }

    @Test
    void printsNoPassword() {
        assertThat(read(Map.of()).toString()).contains(URL).doesNotContain("secret");
    }
}
