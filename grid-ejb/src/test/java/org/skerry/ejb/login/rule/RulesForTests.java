// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.login.rule;

import java.time.Clock;
import java.util.List;
import org.skerry.api.login.SecondFactor;
import org.skerry.ejb.persistence.Transactions;

/** The rules as the container would put them together. */
@SuppressWarnings("UnnecessaryAssignment") // stands in for the container
public final class RulesForTests {
    private RulesForTests() {}

    public static LoginRules of(AdmissionSettings settings, Transactions database) {
        return new LoginRules(settings, minimum(settings, database), agreements(database));
    }

    public static MinimumLevel minimum(AdmissionSettings settings, Transactions database) {
        var minimum = new MinimumLevel();
        minimum.settings = settings;
        minimum.transactions = database;
        return minimum;
    }

    static Agreements agreements(Transactions database) {
        var agreements = new Agreements();
        agreements.transactions = database;
        agreements.clock = Clock.systemUTC();
        return agreements;
    }

    public static SecondFactors factors(List<SecondFactor> factors) {
        return new SecondFactors(factors);
    }
}
