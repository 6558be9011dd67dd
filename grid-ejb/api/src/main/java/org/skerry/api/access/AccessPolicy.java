// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.access;

/** Says yes or no. Pure but for the facts it asks for; thread-safe. */
@FunctionalInterface
public interface AccessPolicy {
    boolean allows(AccessQuestion question, AccessFacts facts);

    /** The answer with its reason: without a token one may help. */
    default Access decide(AccessQuestion question, AccessFacts facts) {
        if (allows(question, facts)) {
            return new Access.Granted(question.who());
        }
        return question.who().isPresent() ? new Access.Denied() : new Access.AuthNeeded();
    }
}
