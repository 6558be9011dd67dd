// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.login;

import org.skerry.ejb.persistence.TestDatabase;
import org.skerry.ejb.persistence.Transactions;

class LoginRacePostgresTest extends LoginRaceTest {
    @Override
    Transactions database() {
        return TestDatabase.sharedPostgres();
    }
}
