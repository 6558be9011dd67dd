// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.xmlrpc.classic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.skerry.web.xmlrpc.classic.ClassicTalk.answer;
import static org.skerry.web.xmlrpc.classic.ClassicTalk.array;
import static org.skerry.web.xmlrpc.classic.ClassicTalk.ask;
import static org.skerry.web.xmlrpc.classic.ClassicTalk.assertSame;
import static org.skerry.web.xmlrpc.classic.ClassicTalk.number;
import static org.skerry.web.xmlrpc.classic.ClassicTalk.truth;

import org.junit.jupiter.api.Test;
import org.skerry.api.grid.InMemoryGridService;
import org.skerry.api.id.AgentId;
import org.skerry.api.id.RegionId;
import org.skerry.api.id.SecureSessionId;
import org.skerry.api.id.SessionId;
import org.skerry.api.presence.InMemoryPresenceService;
import org.skerry.web.xmlrpc.XmlRpcMethod;

class MessagingMethodsTest {
    private static final String ZERO = "00000000-0000-0000-0000-000000000000";
    private static final String ANN = "11111111-aaaa-bbbb-cccc-000000000001";
    private static final String BOB = "11111111-aaaa-bbbb-cccc-000000000002";
    private static final String HERE = "11111111-2222-3333-4444-555555555501";
    private static final String THERE = "11111111-2222-3333-4444-555555555502";
    private static final String SESSION = "cccccccc-0000-0000-0000-000000000001";
    private static final String HEARD = answer("success", "TRUE", "responsestring", "TRUE");
    private static final String NOT_HEARD = answer("success", "FALSE");

    private final InMemoryPresenceService presence = new InMemoryPresenceService();
    private final SessionsOfUsers sessions = new SessionsOfUsers(presence, presence);

    private void annIsHere() {
        presence.login(AgentId.of(ANN), SessionId.of(SESSION), SecureSessionId.random());
        presence.report(SessionId.of(SESSION), RegionId.of(HERE));
    }

    private boolean isOnline() {
        return presence.find(SessionId.of(SESSION)).isPresent();
    }

    @Test
    void manyUsersAreToldOnceEach() {
        annIsHere();
        var bulk = new GetPresenceInfoBulk(presence, new InMemoryGridService());
        var string = "<string>%s</string>";
        assertSame(
                ask(
                        bulk,
                        "uuids",
                        array(string.formatted(ANN), string.formatted(ANN), string.formatted(BOB), "<i4>7</i4>"),
                        "recv_key",
                        "null"),
                answer(
                        "uuid_0",
                        ANN,
                        "isOnline_0",
                        truth(true),
                        "regionHandle_0",
                        "0",
                        "regionID_0",
                        HERE,
                        "uuid_1",
                        BOB,
                        "isOnline_1",
                        truth(false),
                        "regionHandle_1",
                        "0",
                        "regionID_1",
                        ZERO,
                        "count",
                        number(2)));
        assertThat(ask(bulk)).isEqualTo(answer("count", number(0)));
        assertThat(ask(bulk, "uuids", ANN)).isEqualTo(answer("count", number(0)));
    }

    @Test
    void aRegionThatComesOrGoesLosesItsPeople() {
        for (var method : new XmlRpcMethod[] {
            new RegionStartup(presence), new RegionShutdown(presence), new ProcessRegionShutdown(presence)
        }) {
            annIsHere();
            var member = method.name().startsWith("process") ? "regionid" : "RegionUUID";
            assertSame(ask(method, member, THERE), HEARD);
            assertThat(isOnline()).isTrue();
            assertSame(ask(method, member, HERE), HEARD);
            assertThat(isOnline()).as(method.name()).isFalse();
            assertThat(ask(method)).isEqualTo(NOT_HEARD);
            assertThat(ask(method, member, "x")).isEqualTo(NOT_HEARD);
        }
    }

    @Test
    void anAgentComesAndLeaves() {
        var location = new AgentLocation(sessions);
        assertThat(ask(location, "AgentID", ANN, "RegionUUID", THERE, "RegionHandle", "1"))
                .isEqualTo(NOT_HEARD);
        annIsHere();
        assertSame(ask(location, "AgentID", ANN, "RegionUUID", THERE, "RegionHandle", "1"), HEARD);
        var leaving = new AgentLeaving(sessions);
        assertSame(ask(leaving, "AgentID", ANN, "RegionUUID", HERE, "RegionHandle", "1"), HEARD);
        assertThat(isOnline()).isTrue();
        assertSame(ask(leaving, "AgentID", ANN, "RegionUUID", THERE, "RegionHandle", "1"), HEARD);
        assertThat(isOnline()).isFalse();
        assertThat(ask(leaving, "AgentID", "x", "RegionUUID", THERE)).isEqualTo(NOT_HEARD);
    }
}
