// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset.opensim;

import java.sql.SQLException;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A layout that is in the database alone, over a database of the test's own. */
abstract class OpenSimRows implements OpenSimReading {
    private final OpenSimKind kind;
    OpenSimDatabase database;
    OpenSimStorageProvider testee;

    OpenSimRows(OpenSimKind kind) {
        this.kind = kind;
    }

    @BeforeEach
    void start() throws SQLException {
        database = OpenSimDatabase.with(kind);
        testee = database.provider(kind, Optional.empty(), Optional.empty());
    }

    @AfterEach
    void end() {
        testee.close();
    }

    @Override
    public OpenSimStorageProvider testee() {
        return testee;
    }

    @Override
    public boolean keepsAll() {
        return true;
    }
}
