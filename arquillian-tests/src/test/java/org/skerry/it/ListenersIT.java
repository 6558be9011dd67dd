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
                "friends",
                "groups"
            })
    void privateServicesAreUnknownOnThePublicListener(String path) throws Exception {
        var body = "METHOD=none";
        assertThat(Http.post(Grid.publicUri().resolve(path), FORM, body).statusCode())
                .isEqualTo(404);
        assertThat(Http.post(Grid.privateUri().resolve(path), FORM, body).statusCode())
                .isEqualTo(200);
    }

    @Test
    void profilesAreOnThePublicListenerAndNotForScripts() throws Exception {
        var type = "application/json-rpc";
        var body = "{\"jsonrpc\":\"2.0\",\"id\":\"1\",\"method\":\"avatarpicksrequest\","
                + "\"params\":{\"creatorId\":\"00000000-0000-0000-0000-000000000001\"}}";
        var answer = Http.post(Grid.publicUri(), type, body);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"id\":\"1\",\"jsonrpc\":\"2.0\",\"result\":[]}");
        assertThat(Http.post(Grid.privateUri(), type, body).statusCode()).isEqualTo(404);
        assertThat(Http.postAsScript(Grid.publicUri(), type, body).statusCode()).isEqualTo(403);
        assertThat(Http.postAsScript(Grid.privateUri().resolve("friends"), FORM, "METHOD=none")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void tilesCanBeCached() throws Exception {
        var tile = "map-1-1-1-objects.jpg";
        var answer = Http.get(Grid.publicUri().resolve(tile));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("image/jpeg");
        assertThat(answer.headers().firstValue("ETag")).isPresent();
        assertThat(answer.headers().firstValue("Cache-Control")).contains("public, max-age=300");
        assertThat(Http.get(Grid.privateUri().resolve(tile)).statusCode()).isEqualTo(404);
        var scoped = "map/00000000-0000-0000-0000-000000000000/" + tile;
        assertThat(Http.get(Grid.publicUri().resolve(scoped)).statusCode()).isEqualTo(200);
        assertThat(Http.get(Grid.publicUri().resolve("map-9-0-0-objects.jpg")).statusCode())
                .isEqualTo(404);
        assertThat(Http.post(Grid.publicUri().resolve("map"), FORM, "X=1&Y=1").statusCode())
                .isEqualTo(404);
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

    @Test
    void scriptsChangeNothing() throws Exception {
        var call =
                "<?xml version=\"1.0\"?><methodCall><methodName>grid_instant_message</methodName><params/></methodCall>";
        for (var path : new String[] {"", "xmlrpc.php", "login.cgi"}) {
            var address = Grid.publicUri().resolve(path);
            assertThat(Http.postAsScript(address, "text/xml", call).statusCode())
                    .as(path)
                    .isEqualTo(403);
            assertThat(Http.post(address, "text/xml", call).statusCode())
                    .as(path)
                    .isEqualTo(200);
        }
        for (var path : new String[] {"auth/plain", "auth/crypt", "assets", "estates/estate", "map", "nothing"}) {
            assertThat(Http.postAsScript(Grid.privateUri().resolve(path), FORM, "")
                            .statusCode())
                    .as(path)
                    .isEqualTo(403);
        }
        var crypt = Http.post(Grid.privateUri().resolve("auth/crypt"), FORM, "METHOD=authenticate");
        assertThat(crypt.statusCode()).isEqualTo(200);
        assertThat(crypt.body()).isEmpty();
    }
}
