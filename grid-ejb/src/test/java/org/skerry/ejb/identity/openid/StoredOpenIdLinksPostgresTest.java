// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.identity.openid;

import org.skerry.ejb.persistence.TestDatabase;

class StoredOpenIdLinksPostgresTest extends StoredOpenIdLinksTest {
    @Override
    TestDatabase database() {
        return TestDatabase.sharedPostgres();
    }
}
