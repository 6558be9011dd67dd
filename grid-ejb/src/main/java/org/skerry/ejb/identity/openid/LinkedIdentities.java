// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.identity.openid;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.skerry.api.audit.Actor;
import org.skerry.api.audit.AuditChange;
import org.skerry.api.audit.AuditTrail;
import org.skerry.api.error.ServiceUnavailableException;
import org.skerry.api.id.AgentId;
import org.skerry.api.identity.AuthenticationProvider;
import org.skerry.api.identity.Identifier;
import org.skerry.api.identity.IdentityResult;

/** Links and unlinks, and tells the audit trail who did it. Thread-safe; blocks. */
@ApplicationScoped
public class LinkedIdentities {
    @Inject
    OpenIdLinks links;

    @Inject
    AuthenticationProvider tokens;

    @Inject
    AuditTrail audit;

    public List<Identifier> of(AgentId account) {
        return links.identities(account);
    }

    /** False if it is another account's. */
    public boolean link(Identifier identity, AgentId account, Actor actor) {
        if (!links.link(identity, account)) {
            return false;
        }
        audit.record(new AuditChange(actor, "identity-linked", "account " + account, "", "identifier=" + identity));
        return true;
    }

    /**
     * Whoever logs in with the identity is a stranger from now on; who is logged in to the account, with it or otherwise, is
     * logged out.
     *
     * @return whose it was
     */
    public Optional<AgentId> unlink(Identifier identity, Actor actor) {
        var account = links.unlink(identity);
        account.ifPresent(id -> {
            audit.record(new AuditChange(actor, "identity-unlinked", "account " + id, "identifier=" + identity, ""));
            if (tokens.removeAll(Identifier.of(id)) instanceof IdentityResult.Failure<Integer>(var reason)) {
                throw new ServiceUnavailableException("identity", reason);
            }
        });
        return account;
    }
}
