// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.robust.presence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.skerry.api.id.AgentId;
import org.skerry.api.id.RegionId;
import org.skerry.api.id.SecureSessionId;
import org.skerry.api.id.SessionId;
import org.skerry.api.presence.InMemoryPresenceService;
import org.skerry.api.presence.PresenceService;
import org.skerry.api.presence.PresenceServiceContract;
import org.skerry.connector.presence.RobustPresenceConnector;
import org.skerry.connector.presence.UserSessionsConnector;
import org.skerry.web.error.FormExceptionEdge;
import org.skerry.web.robust.FormReply;
import org.skerry.web.robust.FormTalk;
import org.skerry.web.robust.WireServer;

/** The OUT connector against the IN connector before the twin in memory: both ends hold the whole contract. */
class PresenceOverTheWireTest implements PresenceServiceContract {
    private final InMemoryPresenceService sessions = new InMemoryPresenceService();
    private final PresenceRobustHandler handler =
            new PresenceRobustHandler(sessions, sessions, new PresencePolicy(true));
    private final WireServer server = new WireServer((_, _, body) -> FormExceptionEdge.answer(handler.table(), body));
    private final PresenceService testee = new RobustPresenceConnector(server.base(), server.calls());

    @Override
    public PresenceService testee() {
        return testee;
    }

    @Test
    void sessionsMayBeLeftToTheLoginServiceAlone() {
        var strict = new PresenceRobustHandler(sessions, sessions, new PresencePolicy(false)).table();
        var session = "cccccccc-0000-0000-0000-000000000001";
        assertThat(FormTalk.ask(
                        strict,
                        "METHOD=login&UserID=11111111-aaaa-bbbb-cccc-000000000001&SessionID=" + session
                                + "&SecureSessionID=00000000-0000-0000-0000-000000000000"))
                .isEqualTo(FormTalk.indented("<result>Failure</result>"));
        assertThat(FormTalk.ask(strict, "METHOD=getagent&SessionID=" + session))
                .isEqualTo(FormTalk.one("<result>null</result>"));
    }

    @Test
    void sessionsAreFoundAndEndedByTheirUserToo() {
        var byUser = new UserSessionsConnector(server.base(), server.calls());
        var user = AgentId.random();
        var arrived = SessionId.random();
        var underWay = SessionId.random();
        var region = RegionId.random();
        testee.login(user, arrived, SecureSessionId.random());
        testee.report(arrived, region);
        testee.login(user, underWay, SecureSessionId.random());
        testee.login(AgentId.random(), SessionId.random(), SecureSessionId.random());

        var known = Map.of(arrived, region, underWay, RegionId.ZERO);
        assertThat(byUser.of(user)).isEqualTo(known);
        assertThat(byUser.endAll(user)).isEqualTo(known);
        assertThat(byUser.of(user)).isEmpty();
        assertThat(byUser.endAll(user)).isEmpty();
        assertThat(testee.findAll(List.of(user))).isEmpty();
    }

    @Test
    void aStockGridKnowsNoSessionsOfUsers() {
        try (var stock =
                new WireServer((_, _, _) -> FormReply.fixed("result", "Failure").toHttp())) {
            assertThat(new UserSessionsConnector(stock.base(), stock.calls()).endAll(AgentId.random()))
                    .isEmpty();
        }
    }

    @AfterEach
    void stop() {
        server.close();
    }
}
