// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.moving;

import java.sql.SQLException;
import org.skerry.ejb.persistence.TestDatabase;

/** From PostgreSQL into PostgreSQL. */
class MovingFromPostgresTest extends MovingInContract {
    @Override
    OldGrid source() throws SQLException {
        // skips the test where there is none for the machine
        TestDatabase.sharedPostgres();
        return OldGrid.postgres();
    }

    @Override
    NewGrid target() {
        return new NewGrid(TestDatabase.freshPostgres(), folder);
    }
}
