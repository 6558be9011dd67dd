// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.access;

/**
 * Everybody gets what is theirs and nothing else, on every side; simulators, which act for all, get all. The store belongs to
 * nobody, so that administrators look after it.
 */
public final class OwnerOnly implements AccessPolicy {
    @Override
    public boolean allows(AccessQuestion question, AccessFacts facts) {
        return question.side() == Caller.Side.SIMULATOR
                || question.who()
                        .filter(who -> question.action() == AccessAction.MAINTENANCE
                                ? facts.isAdministrator(who)
                                : Ownership.allows(who, question.action(), question.target(), facts))
                        .isPresent();
    }
}
