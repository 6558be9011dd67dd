// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.auth;

import org.skerry.ejb.persistence.TestDatabase;
import org.skerry.ejb.persistence.Transactions;

class AuthenticationServiceBeanPostgresTest extends AuthenticationServiceBeanTest {
    @Override
    Transactions database() {
        return TestDatabase.sharedPostgres();
    }
}
