// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.robust.presence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.skerry.api.presence.InMemoryPresenceService;
import org.skerry.api.presence.PresenceService;
import org.skerry.api.presence.PresenceServiceContract;
import org.skerry.connector.presence.RobustPresenceConnector;
import org.skerry.web.error.FormExceptionEdge;
import org.skerry.web.robust.FormTalk;
import org.skerry.web.robust.WireServer;

/** The OUT connector against the IN connector before the twin in memory: both ends hold the whole contract. */
class PresenceOverTheWireTest implements PresenceServiceContract {
    private final PresenceRobustHandler handler =
            new PresenceRobustHandler(new InMemoryPresenceService(), new PresencePolicy(true));
    private final WireServer server = new WireServer((_, _, body) -> FormExceptionEdge.answer(handler.table(), body));
    private final PresenceService testee = new RobustPresenceConnector(server.base(), server.calls());

    @Override
    public PresenceService testee() {
        return testee;
    }

    @Test
    void sessionsMayBeLeftToTheLoginServiceAlone() {
        var strict = new PresenceRobustHandler(new InMemoryPresenceService(), new PresencePolicy(false)).table();
        var session = "cccccccc-0000-0000-0000-000000000001";
        assertThat(FormTalk.ask(
                        strict,
                        "METHOD=login&UserID=11111111-aaaa-bbbb-cccc-000000000001&SessionID=" + session
                                + "&SecureSessionID=00000000-0000-0000-0000-000000000000"))
                .isEqualTo(FormTalk.indented("<result>Failure</result>"));
        assertThat(FormTalk.ask(strict, "METHOD=getagent&SessionID=" + session))
                .isEqualTo(FormTalk.one("<result>null</result>"));
    }

    @AfterEach
    void stop() {
        server.close();
    }
}
