// SPDX-License-Identifier: Apache-2.0
package org.skerry.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.skerry.api.id.AgentId;
import org.skerry.api.prefs.AgentPreferences;
import org.skerry.connector.call.RobustCalls;
import org.skerry.connector.prefs.RobustAgentPreferencesConnector;

/** The EAR with its assets at a server that is away, and its preferences at a connector that somebody else made. */
@StartsOwnServers
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ElsewhereIT {
    private OwnServer server;

    @BeforeAll
    void start(@TempDir Path folder) throws IOException, InterruptedException {
        var modules = Files.createDirectories(folder.resolve("modules"));
        ThirdPartyJar.into(modules);
        server = OwnServer.start(
                folder.resolve("grid"),
                Map.of(
                        "skerry.service.asset",
                        "http://127.0.0.1:9/",
                        "skerry.modules.folder",
                        modules.toString(),
                        "skerry.service.preferences",
                        "memo",
                        "skerry.connector.memo.language",
                        "eo"));
        assertThat(server.isDeployed()).as(server.output()).isTrue();
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void itSaysThatItCannotListAssetsThatAreElsewhere() throws IOException, InterruptedException {
        var list = Http.get(server.uri("private").resolve("api/v1/assets"));
        assertThat(list.statusCode()).isEqualTo(501);
        assertThat(list.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(list.body()).contains("Another server has the assets");
    }

    @Test
    void aThirdPartysConnectorOutOfTheModulesFolderAnswersAndIsTold() throws IOException, InterruptedException {
        try (var calls = new RobustCalls(Duration.ofSeconds(5), Duration.ofSeconds(60))) {
            var preferences = new RobustAgentPreferencesConnector(server.uri("private"), calls);
            var user = AgentId.random();
            assertThat(preferences.find(user)).isEmpty();
            assertThat(preferences.language(user)).isEqualTo("eo");
            var told = new AgentPreferences(user, "A", 0.5f, "de", true, 1, 2, 3);
            assertThat(preferences.store(told)).isTrue();
            assertThat(preferences.find(user)).contains(told);
        }
        var about = Http.get(server.uri("private").resolve("api/v1/about"));
        assertThat(about.statusCode()).isEqualTo(200);
        assertThat(about.body()).containsPattern("\"preferences\"[^}]*\"At\":\"memo\"");
        assertThat(server.output()).contains("service=preferences at=\"memo\"");
    }
}
