// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.mute;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.skerry.api.id.AgentId;

/** Mute lists in memory: the twin for tests. */
public final class InMemoryMuteListService implements MuteListService {
    private final Map<AgentId, List<Mute>> lists = new HashMap<>();

    @Override
    public synchronized Optional<MuteList> find(AgentId owner, int knownCrc) {
        var list = new MuteList(lists.getOrDefault(owner, List.of()).stream()
                .sorted(Comparator.comparing(Mute::since)
                        .thenComparing(Mute::name)
                        .thenComparing(mute -> mute.id().toString()))
                .toList());
        return list.mutes().isEmpty() || list.crc() != knownCrc ? Optional.of(list) : Optional.empty();
    }

    @Override
    public synchronized boolean update(AgentId owner, Mute mute) {
        if (owner.isZero() || !mute.isUsable()) {
            return false;
        }
        var list = new ArrayList<>(lists.getOrDefault(owner, List.of()));
        list.removeIf(old -> old.id().equals(mute.id()) && old.name().equals(mute.name()));
        if (list.size() >= MAX_MUTES) {
            return false;
        }
        list.add(mute);
        lists.put(owner, list);
        return true;
    }

    @Override
    public synchronized boolean remove(AgentId owner, UUID id, String name) {
        var list = lists.get(owner);
        if (list != null) {
            list.removeIf(old -> old.id().equals(id) && old.name().equals(name));
        }
        return true;
    }
}
