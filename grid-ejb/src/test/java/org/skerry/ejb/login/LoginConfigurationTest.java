// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LoginConfigurationTest {
    private static SettingsReader keys(Map<String, String> values) {
        return new SettingsReader("skerry.login.", key -> Optional.ofNullable(values.get(key)));
    }

    @Test
    void aGridThatSaysNothingTakesEverybody() {
        var admission = LoginConfiguration.admission(keys(Map.of()));
        assertThat(admission.minimumLevel()).isZero();
        assertThat(admission.allowedViewers()).isEmpty();
        assertThat(admission.deniedViewers()).isEmpty();
        assertThat(admission.deniedMacs()).isEmpty();
        assertThat(admission.terms()).isEmpty();
        assertThat(admission.texts().banned()).contains("barred");
        var settings = LoginConfiguration.settings(keys(Map.of()), List.of("http://Grid.example:8002/"));
        assertThat(settings.earlierSession()).isEqualTo(EarlierSession.KICK);
        assertThat(settings.access()).isEqualTo(Access.MODERATE);
        assertThat(settings.accessMax()).isEqualTo(Access.ADULT);
        assertThat(settings.anywhereLevel()).isEqualTo(200);
        assertThat(settings.ownAddresses()).containsExactly("grid.example:8002");
    }

    @Test
    void rulesAreRead() {
        var admission = LoginConfiguration.admission(keys(Map.of(
                "skerry.login.minimum-level", "50",
                "skerry.login.viewers-allowed", "Firestorm .*, Cool{1\\,2} VL",
                "skerry.login.viewers-denied", "CopyBot",
                "skerry.login.macs-denied", "02:FC:00:00:00:01 , 5ebe2294ecd0e0f08eab7690d2a6ee69",
                "skerry.login.banned-message", "Go away.")));
        assertThat(admission.minimumLevel()).isEqualTo(50);
        assertThat(admission.allowedViewers())
                .extracting(Pattern::pattern)
                .containsExactly("Firestorm .*", "Cool{1,2} VL");
        assertThat(admission.deniedMacs())
                .containsExactlyInAnyOrder("02:fc:00:00:00:01", "5ebe2294ecd0e0f08eab7690d2a6ee69");
        assertThat(admission.texts().banned()).isEqualTo("Go away.");
    }

    @Test
    void theAnswerToViewersIsRead() {
        var settings = ViewerConfiguration.settings(keys(Map.of(
                "skerry.login.map-server-url", "http://grid.example:8002/",
                "skerry.login.openid-token", "t",
                "skerry.login.classified-fee", "50",
                "skerry.login.classified-categories", "Shops,Jobs",
                "skerry.login.events", "17|2026-12-24T20:00:00Z|Winter party",
                "skerry.login.first-life", "FALSE",
                "skerry.login.outfit-gender", "Male")));
        assertThat(settings.members())
                .containsOnly(
                        Map.entry("map-server-url", "http://grid.example:8002/"),
                        Map.entry("openid_token", "t"),
                        Map.entry("classified_fee", 50));
        assertThat(settings.classifiedCategories()).containsExactly("Shops", "Jobs");
        assertThat(settings.events())
                .containsExactly(new ViewerSettings.Event(17, Instant.parse("2026-12-24T20:00:00Z"), "Winter party"));
        assertThat(settings.firstLife()).isFalse();
        assertThat(settings.outfitGender()).isEqualTo("male");
        assertThat(ViewerConfiguration.settings(keys(Map.of())).classifiedCategories())
                .hasSize(9)
                .startsWith("Shopping")
                .endsWith("Personal");
    }

    @ParameterizedTest
    @CsvSource({
        "minimum-level, many, write a whole number",
        "viewers-denied, [open, no regular expression",
        "macs-denied, xyz, hexadecimal digits",
        "ids-denied, not-a-hash!, hexadecimal digits",
        "earlier-session, kill, 'kick, replace, refuse'",
        "under-way-seconds, -1, 0 or more",
        "access-max, X, 'PG, M, A'",
        "classified-fee, free, write a whole number",
        "outfit-gender, other, 'female, male'",
        "first-life, maybe, 'true, false'",
        "events, tomorrow, 'number, time and name'"
    })
    void whatIsWrongIsNamedWithValueAndRemedy(String key, String value, String remedy) {
        var keys = keys(Map.of("skerry.login." + key, value));
        assertThatThrownBy(() -> {
                    LoginConfiguration.admission(keys);
                    LoginConfiguration.settings(keys, List.of());
                    ViewerConfiguration.settings(keys);
                })
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("skerry.login." + key)
                .hasMessageContaining(value)
                .hasMessageContaining(remedy);
    }
}
