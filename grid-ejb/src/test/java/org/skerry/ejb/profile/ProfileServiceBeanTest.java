// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.profile;

import java.time.Clock;
import org.skerry.api.profile.ProfileService;
import org.skerry.api.profile.ProfileServiceContract;
import org.skerry.ejb.persistence.TestDatabase;
import org.skerry.ejb.persistence.Transactions;

@SuppressWarnings("UnnecessaryAssignment") // the test stands in for the container
class ProfileServiceBeanTest implements ProfileServiceContract {
    /** Where the bean keeps its data; on another database in a subclass. */
    Transactions database() {
        return TestDatabase.sharedH2();
    }

    @Override
    public ProfileService testee() {
        var bean = new ProfileServiceBean();
        bean.transactions = database();
        bean.clock = Clock.systemUTC();
        return bean;
    }
}
