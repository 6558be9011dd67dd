// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.presence;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.skerry.api.id.AgentId;
import org.skerry.api.id.RegionId;
import org.skerry.api.id.SecureSessionId;
import org.skerry.api.id.SessionId;

/** Sessions in memory: the twin for tests. */
public final class InMemoryPresenceService implements PresenceService, UserSessions {
    private final Map<SessionId, PresenceInfo> sessions = new ConcurrentHashMap<>();

    @Override
    public boolean login(AgentId user, SessionId session, SecureSessionId secureSession) {
        return !user.isZero()
                && !session.isZero()
                && sessions.putIfAbsent(session, new PresenceInfo(user, RegionId.ZERO)) == null;
    }

    @Override
    public boolean logout(SessionId session) {
        return sessions.remove(session) != null;
    }

    @Override
    public Map<SessionId, RegionId> of(AgentId user) {
        return sessions.entrySet().stream()
                .filter(entry -> entry.getValue().user().equals(user))
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey, entry -> entry.getValue().region()));
    }

    @Override
    public Map<SessionId, RegionId> endAll(AgentId user) {
        var ended = new HashMap<SessionId, RegionId>();
        sessions.forEach((session, info) -> {
            if (info.user().equals(user) && sessions.remove(session, info)) {
                ended.put(session, info.region());
            }
        });
        return ended;
    }

    @Override
    public boolean logoutRegion(RegionId region) {
        sessions.values().removeIf(info -> !region.isZero() && info.region().equals(region));
        return true;
    }

    @Override
    public boolean report(SessionId session, RegionId region) {
        return sessions.computeIfPresent(session, (id, info) -> new PresenceInfo(info.user(), region)) != null;
    }

    @Override
    public Optional<PresenceInfo> find(SessionId session) {
        return Optional.ofNullable(sessions.get(session));
    }

    @Override
    public List<PresenceInfo> findAll(List<AgentId> users) {
        var wanted = new HashSet<>(users);
        return sessions.values().stream()
                .filter(info -> wanted.contains(info.user()))
                .toList();
    }
}
