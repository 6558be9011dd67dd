// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.twin;

import java.util.List;
import org.skerry.api.id.AgentId;
import org.skerry.api.message.InstantMessage;
import org.skerry.api.message.MessageService;
import org.skerry.api.message.MessageServiceContract;

class InMemoryMessageServiceTest implements MessageServiceContract {
    private final InMemoryMessageService testee = new InMemoryMessageService();

    @Override
    public MessageService testee() {
        return testee;
    }

    @Override
    public AgentId somebodyHere() {
        var user = AgentId.random();
        testee.arrived(user);
        return user;
    }

    @Override
    public AgentId somebodyLost() {
        return AgentId.random();
    }

    @Override
    public List<InstantMessage> delivered(AgentId user) {
        return testee.delivered(user);
    }

    @Override
    public List<InstantMessage> kept(AgentId user) {
        return testee.kept().take(user);
    }
}
