// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.twin;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.skerry.api.id.AgentId;
import org.skerry.api.message.InstantMessage;
import org.skerry.api.message.MessageService;
import org.skerry.api.offline.InMemoryOfflineMessageService;
import org.skerry.api.offline.OfflineMessageService;
import org.skerry.api.offline.OfflineMessageService.StoreOutcome;

/** Messages to people in memory: the twin for tests. */
public final class InMemoryMessageService implements MessageService {
    private final Map<AgentId, List<InstantMessage>> here = new HashMap<>();
    private final OfflineMessageService kept = new InMemoryOfflineMessageService();

    /** From now on this user's messages arrive. */
    public synchronized void arrived(AgentId user) {
        here.put(user, new ArrayList<>());
    }

    public synchronized List<InstantMessage> delivered(AgentId user) {
        return List.copyOf(here.getOrDefault(user, List.of()));
    }

    public OfflineMessageService kept() {
        return kept;
    }

    @Override
    public synchronized boolean deliver(InstantMessage message) {
        if (!message.isUsable()) {
            return false;
        }
        var box = here.get(message.to());
        if (box != null) {
            return box.add(message);
        }
        return KEPT_DIALOGS.contains(message.dialog()) && kept.store(message) instanceof StoreOutcome.Stored;
    }
}
