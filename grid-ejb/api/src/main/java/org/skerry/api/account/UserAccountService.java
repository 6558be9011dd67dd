// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.account;

import java.util.List;
import java.util.Optional;
import org.skerry.api.id.AgentId;
import org.skerry.api.id.ScopeId;
import org.skerry.api.operation.Changes;
import org.skerry.api.operation.Reads;

/**
 * The register of users. Thread-safe. May block: never call from a tick thread or an event loop. Every method throws
 * {@link org.skerry.api.error.ServiceUnavailableException} when the register cannot be reached.
 */
public interface UserAccountService {
    /** By id. A zero scope matches accounts of every scope. */
    @Reads
    Optional<UserAccount> find(ScopeId scope, AgentId id);

    /** By name, without regard to case. */
    @Reads
    Optional<UserAccount> find(ScopeId scope, UserName name);

    /** By e-mail address, without regard to case; the oldest account if several share it. */
    @Reads
    Optional<UserAccount> findByEmail(ScopeId scope, String email);

    /**
     * Accounts whose names have the words of the query in them; one word matches either name, two match first and last.
     * At most 100, by name. A query without a word of three letters, or of more than two words, finds nobody.
     */
    @Reads
    List<UserAccount> search(ScopeId scope, String query);

    /** The accounts with these ids, in no particular order; unknown ids are left out. */
    @Reads
    List<UserAccount> findAll(ScopeId scope, List<AgentId> ids);

    /** Stores a new account or replaces the one with the same id. */
    @Changes(repeatable = true)
    StoreOutcome store(UserAccount account);

    /** What came of {@link #store}. */
    sealed interface StoreOutcome {
        /** Stored, and on disk. */
        record Stored(UserAccount account) implements StoreOutcome {}

        /** Nothing was changed. */
        record Refused(String reason) implements StoreOutcome {}
    }
}
