// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.auth;

import java.security.SecureRandom;
import java.time.Clock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.skerry.api.auth.AuthenticationService;
import org.skerry.api.auth.AuthenticationServiceContract;
import org.skerry.ejb.persistence.TestDatabase;

@SuppressWarnings("UnnecessaryAssignment") // the test stands in for the container
class AuthenticationServiceBeanTest implements AuthenticationServiceContract {
    private static TestDatabase database;

    @BeforeAll
    static void open() {
        database = TestDatabase.h2();
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @Override
    public AuthenticationService testee() {
        var bean = new AuthenticationServiceBean();
        bean.transactions = database;
        bean.settings = new AuthenticationSettings(100);
        bean.clock = Clock.systemUTC();
        bean.random = new SecureRandom();
        return bean;
    }
}
