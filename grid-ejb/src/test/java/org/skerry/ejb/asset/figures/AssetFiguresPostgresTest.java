// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset.figures;

import org.skerry.ejb.persistence.TestDatabase;
import org.skerry.ejb.persistence.Transactions;

class AssetFiguresPostgresTest extends AssetFiguresTest {
    @Override
    Transactions database() {
        return TestDatabase.sharedPostgres();
    }
}
