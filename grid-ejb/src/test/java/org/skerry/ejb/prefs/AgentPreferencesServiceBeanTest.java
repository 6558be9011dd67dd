// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.prefs;

import org.skerry.api.prefs.AgentPreferencesService;
import org.skerry.api.prefs.AgentPreferencesServiceContract;
import org.skerry.ejb.persistence.TestDatabase;
import org.skerry.ejb.persistence.Transactions;

@SuppressWarnings("UnnecessaryAssignment") // the test stands in for the container
class AgentPreferencesServiceBeanTest implements AgentPreferencesServiceContract {
    /** Where the bean keeps its data; on another database in a subclass. */
    Transactions database() {
        return TestDatabase.sharedH2();
    }

    @Override
    public AgentPreferencesService testee() {
        var bean = new AgentPreferencesServiceBean();
        bean.transactions = database();
        return bean;
    }
}
