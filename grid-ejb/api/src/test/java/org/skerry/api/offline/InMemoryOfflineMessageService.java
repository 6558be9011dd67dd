// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.offline;

import java.util.ArrayList;
import java.util.List;
import org.skerry.api.id.AgentId;
import org.skerry.api.message.InstantMessage;

/** Offline messages in memory: the twin for tests. */
public final class InMemoryOfflineMessageService implements OfflineMessageService {
    private static final int LIMIT = 25;

    private final List<InstantMessage> messages = new ArrayList<>();

    @Override
    public synchronized StoreOutcome store(InstantMessage message) {
        if (!message.isUsable()) {
            return new StoreOutcome.Refused("The message cannot be kept");
        }
        if (messages.stream().filter(kept -> kept.to().equals(message.to())).count() >= LIMIT) {
            return new StoreOutcome.Refused("Too many messages are waiting");
        }
        messages.add(message);
        return new StoreOutcome.Stored();
    }

    @Override
    public synchronized List<InstantMessage> take(AgentId user) {
        var taken = messages.stream().filter(kept -> kept.to().equals(user)).toList();
        messages.removeIf(kept -> kept.to().equals(user));
        return taken;
    }

    @Override
    public synchronized boolean deleteAll(AgentId user) {
        messages.removeIf(kept -> kept.to().equals(user) || kept.from().equals(user.value()));
        return true;
    }
}
