// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.prefs;

import org.skerry.ejb.persistence.TestDatabase;
import org.skerry.ejb.persistence.Transactions;

class AgentPreferencesServiceBeanPostgresTest extends AgentPreferencesServiceBeanTest {
    @Override
    Transactions database() {
        return TestDatabase.sharedPostgres();
    }
}
