// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset.sweep;

import org.skerry.ejb.persistence.Transactions;

class SweepPostgresTest extends SweepTest {
    @Override
    Transactions database() {
        return SweepDatabases.postgres();
    }
}
