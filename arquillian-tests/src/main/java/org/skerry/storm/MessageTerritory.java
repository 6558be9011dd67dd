// SPDX-License-Identifier: Apache-2.0
package org.skerry.storm;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.skerry.api.binary.Octets;
import org.skerry.api.id.AgentId;
import org.skerry.api.id.RegionId;
import org.skerry.api.math.Vector3;
import org.skerry.api.message.InstantMessage;
import org.skerry.api.offline.OfflineMessageService.StoreOutcome;

/** Messages that wait for people who are not there. They are given out once, so each recipient is read once. */
final class MessageTerritory implements Territory {
    /** Below the number that waits for one user by default. */
    private static final int MOST = 20;

    private final Wire wire;
    private AgentId recipient = AgentId.ZERO;
    private int sent = MOST;

    MessageTerritory(Wire wire) {
        this.wire = wire;
    }

    @Override
    public List<String> kinds() {
        return List.of("message");
    }

    @Override
    public Deed next(RandomGenerator random, History history) {
        if (sent >= MOST) {
            recipient = new AgentId(Ids.uuid(random));
            sent = 0;
        }
        sent++;
        var to = recipient;
        var conversation = Ids.uuid(random);
        var message = new InstantMessage(
                Ids.uuid(random),
                "Storm Sender",
                to,
                0,
                false,
                conversation,
                "words " + random.nextInt(),
                1,
                1,
                Vector3.ZERO,
                RegionId.ZERO,
                Instant.ofEpochSecond(1_700_000_000),
                Octets.EMPTY);
        return Deed.writing(
                "message store",
                new Key("message", to + ":" + conversation),
                message.message(),
                () -> wire.messages.store(message) instanceof StoreOutcome.Stored);
    }

    @Override
    public Map<Key, String> read(Collection<Key> keys) {
        var recipients = new LinkedHashSet<AgentId>();
        keys.forEach(key ->
                recipients.add(AgentId.of(key.id().substring(0, key.id().indexOf(':')))));
        var found = new HashMap<Key, String>();
        for (var to : recipients) {
            for (var message : wire.messages.take(to)) {
                var twice = found.put(new Key("message", to + ":" + message.session()), message.message());
                if (twice != null) {
                    found.put(new Key("message", to + ":" + message.session() + " again"), message.message());
                }
            }
        }
        sent = MOST;
        return found;
    }

    @Override
    public boolean readsOnce() {
        return true;
    }
}
