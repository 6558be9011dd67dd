// SPDX-License-Identifier: Apache-2.0
package org.skerry.connector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.skerry.api.binary.Octets;
import org.skerry.api.error.ServiceUnavailableException;
import org.skerry.api.id.AgentId;
import org.skerry.api.mute.Mute;
import org.skerry.api.mute.MuteList;
import org.skerry.connector.bake.RobustBakedTextureConnector;
import org.skerry.connector.call.CapturedServer;
import org.skerry.connector.call.RobustCalls;
import org.skerry.connector.mute.RobustMuteListConnector;

/** As {@link CapturedRequestsTest}, for what people need who live in a region. */
class CapturedLivingRequestsTest {
    private static final AgentId USER = AgentId.of("11111111-aaaa-bbbb-cccc-000000000001");
    private static final String SUCCESS =
            "<?xml version=\"1.0\"?>\n<ServerResponse>\n  <result>Success</result>\n</ServerResponse>";

    private final CapturedServer server = new CapturedServer();
    private final RobustCalls calls = new RobustCalls(Duration.ofSeconds(5), Duration.ofSeconds(10));

    private static String one(String content) {
        return "<?xml version=\"1.0\"?><ServerResponse>" + content + "</ServerResponse>";
    }

    @AfterEach
    void stop() {
        calls.close();
        server.close();
    }

    private void sent(String path, String body) {
        assertThat(server.last())
                .isEqualTo(new CapturedServer.Heard("POST", path, "application/x-www-form-urlencoded", body));
    }

    @Test
    void mutes() {
        var mutes = new RobustMuteListConnector(server.base(), calls);
        var muted = new Mute(
                UUID.fromString("22222222-aaaa-bbbb-cccc-000000000029"),
                "bot user_29",
                1,
                0,
                Instant.ofEpochSecond(1795222263));
        server.answer(one("<result></result>"))
                .answer(SUCCESS)
                .answer(one(
                        "<result>MSAyMjIyMjIyMi1hYWFhLWJiYmItY2NjYy0wMDAwMDAwMDAwMjkgYm90IHVzZXJfMjl8MAo=</result>"))
                .answer(SUCCESS)
                .answer(one("<result>AQ==</result>"))
                .answer(one("<result>Failure</result>"))
                .answer(one("<result>bm9uc2Vuc2U=</result>"));

        assertThat(mutes.find(USER, 0)).contains(MuteList.EMPTY);
        sent("/mutelist", "METHOD=get&agentid=" + USER + "&mutecrc=0");
        assertThat(mutes.update(USER, muted)).isTrue();
        sent(
                "/mutelist",
                "METHOD=update&agentid=" + USER + "&muteid=" + muted.id()
                        + "&mutetype=1&mutestamp=1795222263&mutename=bot+user_29");
        assertThat(mutes.find(USER, 0).orElseThrow().toBytes().text())
                .isEqualTo("1 22222222-aaaa-bbbb-cccc-000000000029 bot user_29|0\n");
        assertThat(mutes.remove(USER, muted.id(), "bot user_29")).isTrue();
        sent("/mutelist", "METHOD=delete&agentid=" + USER + "&muteid=" + muted.id() + "&mutename=bot+user_29");
        assertThat(mutes.find(USER, -5)).isEmpty();
        sent("/mutelist", "METHOD=get&agentid=" + USER + "&mutecrc=4294967291");
        assertThatThrownBy(() -> mutes.find(USER, 0)).isInstanceOf(ServiceUnavailableException.class);
        assertThatThrownBy(() -> mutes.find(USER, 0)).isInstanceOf(ServiceUnavailableException.class);
    }

    @Test
    void bakes() {
        var bakes = new RobustBakedTextureConnector(server.base(), calls);
        var document = "<BakedAppearance></BakedAppearance>";
        server.answer("")
                .answer(document)
                .answer("")
                .answer(404, new byte[0])
                .answer(404, new byte[0])
                .answer(500, new byte[0]);

        assertThat(bakes.find(USER)).isEmpty();
        assertThat(server.last()).isEqualTo(new CapturedServer.Heard("GET", "/bakes/" + USER, "application/xml", ""));
        assertThat(bakes.find(USER)).contains(Octets.utf8(document));
        assertThat(bakes.store(USER, Octets.utf8(document))).isTrue();
        assertThat(server.last())
                .isEqualTo(new CapturedServer.Heard("POST", "/bakes/" + USER, "application/xml", document));
        assertThat(bakes.find(USER)).isEmpty();
        assertThat(bakes.store(USER, Octets.utf8(document))).isFalse();
        assertThatThrownBy(() -> bakes.find(USER)).isInstanceOf(ServiceUnavailableException.class);
    }
}
