// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.skerry.api.id.AgentId;
import org.skerry.api.id.SessionId;
import org.skerry.ejb.persistence.Transactions;

/**
 * Lets one login of an account happen at a time, over all servers that share the database. A turn is a row with a time,
 * no lock of the database: a login waits for simulators, and a server that dies in the middle gives its turn up by the
 * clock.
 */
@ApplicationScoped
public class LoginTurns {
    /** Longer than a login takes at most, see {@link Landings#PATIENCE}. */
    static final Duration LONGEST = Duration.ofMinutes(3);

    private static final UUID NONE = new UUID(0, 0);

    @Inject
    Transactions transactions;

    @Inject
    Clock clock;

    /**
     * A login's right to go on.
     *
     * @param before the session that was let in just before, if its viewer may still be on its way
     * @param beforeUntil how long that is taken into account
     */
    record Turn(AgentId user, UUID holder, Optional<SessionId> before, Instant beforeUntil) {}

    /** Empty if another login of the account is under way. */
    Optional<Turn> take(AgentId user) {
        var holder = UUID.randomUUID();
        return transactions.together(em -> {
            var now = clock.instant();
            var found = Optional.ofNullable(locked(em, user));
            var current = found.filter(row -> row.until.isAfter(now));
            if (current.filter(row -> row.session.equals(NONE)).isPresent()) {
                return Optional.empty();
            }
            var turn = new Turn(
                    user,
                    holder,
                    current.map(row -> new SessionId(row.session)),
                    current.map(row -> row.until).orElse(Instant.EPOCH));
            var row = found.orElseGet(() -> new LoginTurnEntity(user.value()));
            row.become(holder, NONE, now.plus(LONGEST));
            if (found.isEmpty()) {
                em.persist(row);
            }
            return Optional.of(turn);
        });
    }

    /** The login succeeded; for a while others are told which session it opened. */
    void arrived(Turn turn, SessionId session, Duration remembered) {
        change(turn, session.value(), clock.instant().plus(remembered));
    }

    /** The login came to nothing: it is as before. */
    void giveBack(Turn turn) {
        change(turn, turn.before().map(SessionId::value).orElse(NONE), turn.beforeUntil());
    }

    private void change(Turn turn, UUID session, Instant until) {
        transactions.together(em -> {
            var row = Optional.ofNullable(locked(em, turn.user())).filter(found -> found.holder.equals(turn.holder()));
            row.ifPresent(held -> held.become(turn.holder(), session, until));
            return row.isPresent();
        });
    }

    private static @Nullable LoginTurnEntity locked(EntityManager em, AgentId user) {
        return em.find(LoginTurnEntity.class, user.value(), LockModeType.PESSIMISTIC_WRITE);
    }
}
