// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class S3SettingsTest {
    private static S3Settings read(Map<String, String> changed) {
        var keys = new HashMap<>(Map.of("bucket", "grid-assets", "access-key", "me", "secret-key", "hidden"));
        keys.putAll(changed);
        return S3Settings.of(S3Server.config(keys));
    }

    private static void expectRefused(String key, String value) {
        assertThatThrownBy(() -> read(Map.of(key, value)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("skerry.assets.s3." + key + " is '" + value + "': ");
    }

    @Test
    void whatIsLeftOutHasSafeValues() {
        var settings = read(Map.of());
        assertThat(settings.endpoint()).isEmpty();
        assertThat(settings.region()).isEqualTo("us-east-1");
        assertThat(settings.prefix()).isEqualTo("assets/");
        assertThat(settings.pathStyle()).isFalse();
        assertThat(settings.redirect()).isFalse();
        assertThat(read(Map.of("endpoint", "http://127.0.0.1:9000")).pathStyle())
                .isTrue();
    }

    @Test
    void withoutBothKeysThoseOfTheMachineAreTaken() {
        assertThat(S3Settings.of(S3Server.config(Map.of("bucket", "grid-assets")))
                        .keys())
                .isEmpty();
        assertThat(read(Map.of()).keys().orElseThrow().access()).isEqualTo("me");
    }

    @Test
    void namesWhatIsWrong() {
        expectRefused("bucket", "");
        expectRefused("bucket", "Grid Assets");
        expectRefused("access-key", "");
        expectRefused("secret-key", "");
        expectRefused("endpoint", "s3.example:9000");
        expectRefused("endpoint", "not a url");
        expectRefused("prefix", "assets");
        expectRefused("prefix", "../");
        expectRefused("path-style", "yes");
        expectRefused("redirect", "1");
    }

    @Test
    void printsNoSecret() {
        assertThat(read(Map.of()).toString()).doesNotContain("hidden");
    }
}
