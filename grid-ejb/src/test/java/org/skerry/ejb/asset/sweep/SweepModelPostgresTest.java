// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset.sweep;

import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.skerry.ejb.persistence.Transactions;

/** Less of it: each statement opens a connection of its own here. */
class SweepModelPostgresTest extends SweepModelTest {
    @Override
    Transactions database() {
        return SweepDatabases.postgres();
    }

    @Override
    int assets() {
        return 10;
    }

    @Override
    @ParameterizedTest
    @ValueSource(ints = 8)
    void nothingReachableIsLostAndNothingElseStays(int seed) throws IOException {
        super.nothingReachableIsLostAndNothingElseStays(seed);
    }
}
