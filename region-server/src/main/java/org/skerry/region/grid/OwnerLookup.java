// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.grid;

import java.lang.System.Logger;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.skerry.api.account.UserAccountService;
import org.skerry.api.error.ServiceUnavailableException;
import org.skerry.api.id.AgentId;
import org.skerry.api.id.ScopeId;
import org.skerry.region.config.RegionConfig;
import org.skerry.region.config.RegionConfig.Owner;

/** Finds a region's owner, however long the grid takes to be there. */
public final class OwnerLookup {
    private static final Logger LOG = System.getLogger(OwnerLookup.class.getName());

    private final UserAccountService accounts;
    private final CountDownLatch stopping;

    /**
     * @param stopping at zero the search is given up
     */
    public OwnerLookup(UserAccountService accounts, CountDownLatch stopping) {
        this.accounts = accounts;
        this.stopping = stopping;
    }

    /** The owner's id; empty if the process is stopping. Blocks until the account is found. */
    public Optional<AgentId> find(RegionConfig region, BackOff backOff) throws InterruptedException {
        return switch (region.owner()) {
            case Owner.ById(var id) -> Optional.of(id);
            case Owner.ByName byName -> search(region, byName, backOff);
        };
    }

    private Optional<AgentId> search(RegionConfig region, Owner.ByName owner, BackOff backOff)
            throws InterruptedException {
        var state = new StateLog(LOG, "event=owner-lookup region=\"" + region.name() + "\"");
        do {
            try {
                var account = accounts.find(ScopeId.ZERO, owner.name());
                if (account.isPresent()) {
                    if (state.isFailing()) {
                        state.works("found");
                    }
                    return Optional.of(account.get().id());
                }
                state.failed("there is no account " + owner.name() + " yet; create it or change region." + region.key()
                        + ".owner");
            } catch (ServiceUnavailableException down) {
                state.failed(String.valueOf(down.getMessage()));
            }
        } while (!stopping.await(backOff.next().toMillis(), TimeUnit.MILLISECONDS));
        return Optional.empty();
    }
}
