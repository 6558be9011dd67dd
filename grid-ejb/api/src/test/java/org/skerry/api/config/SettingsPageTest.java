// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SettingsPageTest {
    private static final KeyCatalogue CATALOGUE = KeyCatalogue.grid();

    private static Setting set(String key, String value) {
        return Setting.of(CATALOGUE, key, value, "file line 1");
    }

    @Test
    void secretsAreMasked() {
        var page = new SettingsPage(List.of(
                set("skerry.trust.secret", "abcdefghijklmnop"),
                set("skerry.trust.secrt", "qrstuvwxyz"),
                set("skerry.assets.opensim.url", "jdbc:mariadb://db/opensim?user=a&password=hidden"),
                set("skerry.map.tiles-url", "http://user:hidden@map.example/")));

        assertThat(page.text() + page.json()).doesNotContain("abcdefgh", "qrstuv", "hidden");
        assertThat(page.text()).contains("********", "unknown key", "user=a&password=********", "map.example");
    }

    @Test
    void onlyWhatDiffersIsChanged() {
        var unset = Setting.standard(CATALOGUE.find("skerry.login.waiting").orElseThrow());
        var page = new SettingsPage(
                List.of(set("skerry.login.rate-limit", "30"), set("skerry.login.rate-window-seconds", "11"), unset));

        assertThat(page.changed().settings())
                .extracting(Setting::key)
                .containsExactly("skerry.login.rate-window-seconds");
        assertThat(page.text()).contains("skerry.login.waiting").contains("default");
    }

    @Test
    void jsonIsQuoted() {
        assertThat(new SettingsPage(List.of(set("skerry.login.welcome", "say \"hi\"\tto \\ all"))).json())
                .contains("\"value\":\"say \\\"hi\\\"\\u0009to \\\\ all\"", "\"default\":\"Welcome, <USERNAME>!\"");
    }

    @Test
    void sourcesAreNamedForPeople() throws IOException {
        var file = PropertiesFile.read("a.properties", new StringReader("\nskerry.login.waiting=3\n"));
        var origins = new Origins(List.of(file), Map.of("SKERRY_LOGIN_WELCOME", "x"));

        assertThat(origins.of("a.properties", "skerry.login.waiting")).isEqualTo("a.properties line 2");
        assertThat(origins.of("PropertiesConfigSource[source=a.properties]", "skerry.login.waiting"))
                .isEqualTo("a.properties line 2");
        assertThat(origins.of("EnvConfigSource", "skerry.login.welcome")).isEqualTo("environment SKERRY_LOGIN_WELCOME");
        assertThat(origins.of("SysPropConfigSource", "skerry.login.welcome")).isEqualTo("system property");
        assertThat(origins.of("architecture grid", "skerry.login.welcome")).isEqualTo("architecture grid");
    }

    @Test
    void misspeltKeysOfAFileAreWarnedAboutAndMisplacedOnesRefused() throws IOException {
        var file = PropertiesFile.read(
                "a.properties",
                new StringReader(
                        "skerry.login.welcom=x\nskerry.listener.private-port=1\nother=1\nskerry.port.public=2\n"));

        var inServer = FileCheck.of(file, FileCheck.Place.APPLICATION_SERVER);

        assertThat(inServer.warnings())
                .containsExactly(
                        "a.properties line 1: skerry.login.welcom is no key; did you mean skerry.login.welcome?");
        assertThat(inServer.problems())
                .hasSize(2)
                .first()
                .asString()
                .contains("line 2", "-Dskerry.listener.private-port", "SKERRY_LISTENER_PRIVATE_PORT");
        assertThat(FileCheck.of(file, FileCheck.Place.PROCESS).problems()).isEmpty();
    }
}
