// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.access;

/** Everybody gets what is theirs and nothing else, on every side; simulators, which act for all, get all. */
public final class OwnerOnly implements AccessPolicy {
    @Override
    public boolean allows(AccessQuestion question, AccessFacts facts) {
        return question.side() == Caller.Side.SIMULATOR
                || question.who()
                        .filter(who -> Ownership.allows(who, question.action(), question.target(), facts))
                        .isPresent();
    }
}
