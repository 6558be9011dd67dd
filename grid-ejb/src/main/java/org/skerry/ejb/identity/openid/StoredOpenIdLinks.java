// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.identity.openid;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.skerry.api.id.AgentId;
import org.skerry.api.identity.Identifier;
import org.skerry.ejb.persistence.Transactions;

/** In the grid's database. */
@ApplicationScoped
public class StoredOpenIdLinks implements OpenIdLinks {
    @Inject
    Transactions transactions;

    @Inject
    Clock clock;

    @Override
    public Optional<AgentId> account(Identifier identity) {
        return transactions.read(em -> Optional.ofNullable(em.find(OpenIdLinkEntity.class, identity.toString()))
                .map(link -> new AgentId(link.account)));
    }

    @Override
    public boolean link(Identifier identity, AgentId account) {
        var now = clock.instant();
        return transactions.call(em -> {
            var known = em.find(OpenIdLinkEntity.class, identity.toString());
            if (known == null) {
                em.persist(new OpenIdLinkEntity(identity, account, now));
                return true;
            }
            return known.account.equals(account.value());
        });
    }

    @Override
    public Optional<AgentId> unlink(Identifier identity) {
        return transactions.call(em -> {
            var known = Optional.ofNullable(em.find(OpenIdLinkEntity.class, identity.toString()));
            known.ifPresent(em::remove);
            return known.map(link -> new AgentId(link.account));
        });
    }

    @Override
    public List<Identifier> identities(AgentId account) {
        return transactions.read(em -> em
                .createQuery(
                        "select l.identifier from OpenIdLinkEntity l where l.account = :account"
                                + " order by l.linked, l.identifier",
                        String.class)
                .setParameter("account", account.value())
                .getResultList()
                .stream()
                .flatMap(text -> Identifier.tryParse(text).stream())
                .toList());
    }
}
