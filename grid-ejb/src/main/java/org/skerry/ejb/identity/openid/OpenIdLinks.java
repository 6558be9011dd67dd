// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.identity.openid;

import java.util.List;
import java.util.Optional;
import org.skerry.api.id.AgentId;
import org.skerry.api.identity.Identifier;

/**
 * Which accounts answer to which identities of providers. An identity has one account, an account may have several
 * identities. Thread-safe; may block; throws {@link org.skerry.api.error.ServiceUnavailableException}.
 */
public interface OpenIdLinks {
    Optional<AgentId> account(Identifier identity);

    /**
     * Links an identity.
     *
     * @return whether it is this account's now; false leaves it to the one that it was linked to before
     */
    boolean link(Identifier identity, AgentId account);

    /**
     * Takes the link away.
     *
     * @return whose it was
     */
    Optional<AgentId> unlink(Identifier identity);

    /** Oldest first. */
    List<Identifier> identities(AgentId account);
}
