// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.moving;

import java.sql.SQLException;

class MovingFromSqliteTest extends MovingInContract {
    @Override
    OldGrid source() throws SQLException {
        return OldGrid.sqlite(folder);
    }

    @Override
    NewGrid target() {
        return NewGrid.h2(folder);
    }
}
