// SPDX-License-Identifier: Apache-2.0
package org.skerry.it;

import java.util.List;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.skerry.api.id.AgentId;
import org.skerry.api.id.SecureSessionId;
import org.skerry.api.id.SessionId;
import org.skerry.api.message.InstantMessage;
import org.skerry.api.message.MessageService;
import org.skerry.api.message.MessageServiceContract;
import org.skerry.api.twin.StandInRegion;
import org.skerry.connector.grid.RobustGridConnector;
import org.skerry.connector.message.RobustMessageConnector;
import org.skerry.connector.offline.RobustOfflineMessageConnector;
import org.skerry.connector.presence.RobustPresenceConnector;

/** The contract, from the OUT connector to the deployed bean and from there to simulators of the test. */
@ArquillianTest
@RunAsClient
class MessageConnectorIT implements MessageServiceContract {
    private final StandInRegion polite = new StandInRegion(true, 101);
    private final StandInRegion empty = new StandInRegion(false, 102);

    @Override
    public MessageService testee() {
        return new RobustMessageConnector(Grid.publicUri(), Grid.calls());
    }

    private static AgentId userIn(StandInRegion simulator) {
        var user = AgentId.random();
        var session = SessionId.random();
        var presence = new RobustPresenceConnector(Grid.privateUri(), Grid.calls());
        new RobustGridConnector(Grid.privateUri(), Grid.calls()).register(simulator.region());
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
        return new RobustOfflineMessageConnector(Grid.privateUri(), Grid.calls()).take(user);
    }

    @AfterEach
    void stop() {
        var grid = new RobustGridConnector(Grid.privateUri(), Grid.calls());
        grid.deregister(polite.region().id());
        grid.deregister(empty.region().id());
        polite.close();
        empty.close();
    }
}
