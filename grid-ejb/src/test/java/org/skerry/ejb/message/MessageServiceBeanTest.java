// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.message;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.skerry.api.grid.InMemoryGridService;
import org.skerry.api.id.AgentId;
import org.skerry.api.id.SecureSessionId;
import org.skerry.api.id.SessionId;
import org.skerry.api.message.InstantMessage;
import org.skerry.api.message.MessageService;
import org.skerry.api.message.MessageServiceContract;
import org.skerry.api.offline.InMemoryOfflineMessageService;
import org.skerry.api.presence.InMemoryPresenceService;
import org.skerry.api.twin.StandInRegion;
import org.skerry.connector.call.RobustCalls;
import org.skerry.connector.message.RobustRegionMessages;

@SuppressWarnings("UnnecessaryAssignment") // the test stands in for the container
class MessageServiceBeanTest implements MessageServiceContract {
    private final InMemoryPresenceService presence = new InMemoryPresenceService();
    private final InMemoryGridService grid = new InMemoryGridService();
    private final InMemoryOfflineMessageService offline = new InMemoryOfflineMessageService();
    private final RobustCalls calls = new RobustCalls(Duration.ofSeconds(5), Duration.ofSeconds(10));
    private final StandInRegion polite = new StandInRegion(true, 1);
    private final StandInRegion empty = new StandInRegion(false, 2);

    @Override
    public MessageService testee() {
        var bean = new MessageServiceBean();
        bean.presence = presence;
        bean.grid = grid;
        bean.offline = offline;
        bean.regions = new RobustRegionMessages(calls);
        return bean;
    }

    private AgentId userIn(StandInRegion simulator) {
        var user = AgentId.random();
        var session = SessionId.random();
        grid.register(simulator.region());
        presence.login(user, SessionId.random(), SecureSessionId.random());
        presence.login(user, session, SecureSessionId.random());
        presence.report(session, simulator.region().id());
        return user;
    }

    @Override
    public AgentId somebodyHere() {
        return userIn(polite);
    }

    @Override
    public AgentId somebodyLost() {
        return userIn(empty);
    }

    @Override
    public List<InstantMessage> delivered(AgentId user) {
        return polite.heard().stream().filter(one -> one.to().equals(user)).toList();
    }

    @Override
    public List<InstantMessage> kept(AgentId user) {
        return offline.take(user);
    }

    @AfterEach
    void stop() {
        calls.close();
        polite.close();
        empty.close();
    }
}
