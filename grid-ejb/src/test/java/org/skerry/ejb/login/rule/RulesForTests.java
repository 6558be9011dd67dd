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
        return of(settings, minimum(settings, database, Clock.systemUTC()), database);
    }

    public static LoginRules of(AdmissionSettings settings, MinimumLevel minimum, Transactions database) {
        return new LoginRules(settings, minimum, agreements(database));
    }

    public static MinimumLevel minimum(AdmissionSettings settings, Transactions database, Clock clock) {
        var minimum = new MinimumLevel();
        minimum.clock = clock;
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
