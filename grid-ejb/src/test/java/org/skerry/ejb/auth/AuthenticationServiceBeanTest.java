// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.auth;

import java.security.SecureRandom;
import java.time.Clock;
import org.skerry.api.auth.AuthenticationService;
import org.skerry.api.auth.AuthenticationServiceContract;
import org.skerry.ejb.persistence.TestDatabase;
import org.skerry.ejb.persistence.Transactions;

@SuppressWarnings("UnnecessaryAssignment") // the test stands in for the container
class AuthenticationServiceBeanTest implements AuthenticationServiceContract {
    /** Where the bean keeps its data; on another database in a subclass. */
    Transactions database() {
        return TestDatabase.sharedH2();
    }

    @Override
    public AuthenticationService testee() {
        var bean = new AuthenticationServiceBean();
        bean.transactions = database();
        bean.settings = new AuthenticationSettings(100);
        bean.clock = Clock.systemUTC();
        bean.random = new SecureRandom();
        return bean;
    }
}
