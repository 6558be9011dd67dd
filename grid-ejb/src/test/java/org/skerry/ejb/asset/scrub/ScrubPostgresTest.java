// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset.scrub;

import org.skerry.ejb.persistence.TestDatabase;
import org.skerry.ejb.persistence.Transactions;

class ScrubPostgresTest extends ScrubTest {
    @Override
    Transactions database() {
        return TestDatabase.sharedPostgres();
    }
}
