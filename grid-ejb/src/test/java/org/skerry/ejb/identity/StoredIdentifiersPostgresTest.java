// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.identity;

import org.skerry.ejb.persistence.TestDatabase;

class StoredIdentifiersPostgresTest extends StoredIdentifiersTest {
    @Override
    TestDatabase database() {
        return TestDatabase.sharedPostgres();
    }
}
