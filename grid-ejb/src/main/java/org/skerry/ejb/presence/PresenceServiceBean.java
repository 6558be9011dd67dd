// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.presence;

import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.skerry.api.id.AgentId;
import org.skerry.api.id.RegionId;
import org.skerry.api.id.SecureSessionId;
import org.skerry.api.id.SessionId;
import org.skerry.api.presence.PresenceInfo;
import org.skerry.api.presence.PresenceService;
import org.skerry.api.presence.UserSessions;
import org.skerry.ejb.persistence.Chunks;
import org.skerry.ejb.persistence.Transactions;
import org.skerry.ejb.wiring.LocalService;

/** Sessions as rows in the grid's database. */
@Stateless
@Local({PresenceService.class, UserSessions.class, LostSessions.class})
@LocalService
@TransactionManagement(TransactionManagementType.BEAN)
public class PresenceServiceBean implements PresenceService, UserSessions, LostSessions {
    @Inject
    Transactions transactions;

    @Inject
    Clock clock;

    @Override
    public boolean login(AgentId user, SessionId session, SecureSessionId secureSession) {
        if (user.isZero() || session.isZero()) {
            return false;
        }
        return transactions.together(em -> {
            var sessions = new PresenceRepository(em);
            if (sessions.find(session).isPresent()) {
                return false;
            }
            sessions.add(new PresenceEntity(user, session, secureSession, clock.instant()));
            return true;
        });
    }

    @Override
    public boolean logout(SessionId session) {
        return transactions.together(em -> new PresenceRepository(em).delete(session)) > 0;
    }

    @Override
    public Map<SessionId, RegionId> of(AgentId user) {
        return transactions.read(em -> known(new PresenceRepository(em), user));
    }

    private static Map<SessionId, RegionId> known(PresenceRepository sessions, AgentId user) {
        return sessions.ofUsers(List.of(user.value())).stream()
                .collect(Collectors.toUnmodifiableMap(PresenceEntity::session, PresenceEntity::region));
    }

    @Override
    public Map<SessionId, RegionId> endAll(AgentId user) {
        return transactions.call(em -> {
            var sessions = new PresenceRepository(em);
            var known = known(sessions, user);
            sessions.deleteOf(user);
            return known;
        });
    }

    @Override
    public int endUnreported(Instant begunBefore) {
        return transactions.call(em -> new PresenceRepository(em).deleteUnreported(begunBefore));
    }

    @Override
    public boolean logoutRegion(RegionId region) {
        // a session in the zero region is on its way to its first one
        if (!region.isZero()) {
            transactions.call(em -> new PresenceRepository(em).deleteIn(region));
        }
        return true;
    }

    @Override
    public boolean report(SessionId session, RegionId region) {
        return transactions.together(em -> new PresenceRepository(em).report(session, region, clock.instant())) > 0;
    }

    @Override
    public Optional<PresenceInfo> find(SessionId session) {
        return transactions.read(em -> new PresenceRepository(em).find(session).map(PresenceEntity::toInfo));
    }

    @Override
    public List<PresenceInfo> findAll(List<AgentId> users) {
        return transactions.read(em -> {
            var sessions = new PresenceRepository(em);
            var found = new ArrayList<PresenceInfo>();
            for (var chunk : Chunks.of(users)) {
                sessions.ofUsers(chunk.stream().map(AgentId::value).toList())
                        .forEach(entity -> found.add(entity.toInfo()));
            }
            return List.copyOf(found);
        });
    }
}
