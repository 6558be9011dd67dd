// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.auth;

import java.time.Clock;
import org.skerry.api.auth.AuthenticationService;
import org.skerry.api.auth.AuthenticationServiceContract;
import org.skerry.ejb.persistence.TestDatabase;
import org.skerry.ejb.persistence.Transactions;

class AuthenticationServiceBeanTest implements AuthenticationServiceContract {
    /** Where the bean keeps its data; on another database in a subclass. */
    Transactions database() {
        return TestDatabase.sharedH2();
    }

    @Override
    public AuthenticationService testee() {
        return Passwords.on(database(), Clock.systemUTC(), Passwords.SETTINGS);
    }
}
