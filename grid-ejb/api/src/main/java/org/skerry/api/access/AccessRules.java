// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.access;

import java.util.List;

/** The lines of a rule file: the first that fits decides, and what none fits is not allowed. */
public final class AccessRules implements AccessPolicy {
    private final List<AccessRule> rules;

    AccessRules(List<AccessRule> rules) {
        this.rules = List.copyOf(rules);
    }

    /**
     * Reads the lines of a file; see docs/operations.md for the format.
     *
     * @throws IllegalArgumentException telling the number of a line, what is wrong with it, and what may stand there
     */
    public static AccessRules read(List<String> lines) {
        return new AccessRules(AccessRulesReader.read(lines));
    }

    /** How many lines decide something. */
    public int size() {
        return rules.size();
    }

    @Override
    public boolean allows(AccessQuestion question, AccessFacts facts) {
        return rules.stream()
                .filter(rule -> rule.fits(question, facts))
                .findFirst()
                .filter(AccessRule::allows)
                .isPresent();
    }
}
