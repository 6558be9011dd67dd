// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.avatar;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.skerry.api.id.AgentId;

/** Appearances in memory: the twin for tests. */
public final class InMemoryAvatarService implements AvatarService {
    private static final int MAX_NAME = 64;
    private static final int MAX_VALUE = 16_384;
    private static final int MAX_VALUES = 512;

    private final Map<AgentId, Map<String, String>> avatars = new HashMap<>();

    @Override
    public synchronized Optional<AvatarData> find(AgentId user) {
        return Optional.ofNullable(avatars.get(user))
                .filter(values -> !values.isEmpty())
                .map(AvatarData::new);
    }

    @Override
    public synchronized boolean store(AgentId user, AvatarData data) {
        return keep(user, new LinkedHashMap<>(data.values()));
    }

    @Override
    public synchronized boolean reset(AgentId user) {
        avatars.remove(user);
        return true;
    }

    @Override
    public synchronized boolean setItems(AgentId user, Map<String, String> items) {
        var values = new LinkedHashMap<>(avatars.getOrDefault(user, Map.of()));
        values.putAll(items);
        return keep(user, values);
    }

    @Override
    public synchronized boolean removeItems(AgentId user, Set<String> names) {
        var values = avatars.get(user);
        if (values != null) {
            values.keySet().removeAll(names);
        }
        return true;
    }

    private boolean keep(AgentId user, Map<String, String> values) {
        var overlong = values.size() > MAX_VALUES
                || values.entrySet().stream()
                        .anyMatch(entry -> entry.getKey().length() > MAX_NAME
                                || entry.getValue().length() > MAX_VALUE);
        if (user.isZero() || overlong) {
            return false;
        }
        avatars.put(user, values);
        return true;
    }
}
