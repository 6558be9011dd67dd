// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset.sweep;

import org.skerry.ejb.persistence.TestDatabase;

/** Databases of the sweep's tests alone: a sweep looks at all that there is. */
final class SweepDatabases {
    private SweepDatabases() {}

    private static final class H2 {
        private static final TestDatabase DATABASE = TestDatabase.h2();
    }

    private static final class Postgres {
        private static final TestDatabase DATABASE = TestDatabase.freshPostgres();
    }

    static TestDatabase h2() {
        return H2.DATABASE;
    }

    static TestDatabase postgres() {
        // skips the test where there is none
        TestDatabase.sharedPostgres();
        return Postgres.DATABASE;
    }
}
