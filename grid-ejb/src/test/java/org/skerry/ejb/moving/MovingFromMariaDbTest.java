// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.moving;

import java.sql.SQLException;

class MovingFromMariaDbTest extends MovingInContract {
    @Override
    OldGrid source() throws SQLException {
        return OldGrid.mariaDb();
    }

    @Override
    NewGrid target() {
        return NewGrid.h2(folder);
    }
}
