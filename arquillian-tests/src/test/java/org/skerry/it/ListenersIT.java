// SPDX-License-Identifier: Apache-2.0
package org.skerry.it;

import static org.assertj.core.api.Assertions.assertThat;

import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The deployment is up, and each listener serves its own side alone. */
@ArquillianTest
@RunAsClient
class ListenersIT {
    private static final String FORM = "application/x-www-form-urlencoded";

    @Test
    void deploymentIsReady() throws Exception {
        var server = Http.get(Grid.managementUri().resolve("health/ready"));
        assertThat(server.statusCode()).as(server.body()).isEqualTo(200);
        assertThat(server.body()).contains("\"grid-ear.ear\":\"OK\"");
        var services = Http.get(Grid.publicUri().resolve("health/ready"));
        assertThat(services.statusCode()).as(services.body()).isEqualTo(200);
    }

    @Test
    void publicListenerTellsWhatGridThisIs() throws Exception {
        var info = Http.get(Grid.publicUri().resolve("get_grid_info"));
        assertThat(info.statusCode()).isEqualTo(200);
        assertThat(info.body()).contains("<login>" + Grid.publicUri() + "</login>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "accounts",
                "auth/plain",
                "presence",
                "griduser",
                "grid",
                "xinventory",
                "avatar",
                "mutelist",
                "offlineim",
                "agentprefs",
                "friends", "groups"
            })
    void privateServicesAreUnknownOnThePublicListener(String path) throws Exception {
        var body = "METHOD=none";
        assertThat(Http.post(Grid.publicUri().resolve(path), FORM, body).statusCode())
                .isEqualTo(404);
        assertThat(Http.post(Grid.privateUri().resolve(path), FORM, body).statusCode())
                .isEqualTo(200);
    }

    @Test
    void assetsAndLoginStayOnTheirSides() throws Exception {
        var asset = "assets/00000000-0000-0000-0000-000000000001";
        assertThat(Http.get(Grid.publicUri().resolve(asset)).statusCode()).isEqualTo(404);
        var bakes = "bakes/00000000-0000-0000-0000-000000000001";
        assertThat(Http.get(Grid.publicUri().resolve(bakes)).statusCode()).isEqualTo(404);
        assertThat(Http.get(Grid.privateUri().resolve(bakes)).statusCode()).isEqualTo(200);
        assertThat(Http.get(Grid.privateUri().resolve("get_grid_info")).statusCode())
                .isEqualTo(404);
    }
}
