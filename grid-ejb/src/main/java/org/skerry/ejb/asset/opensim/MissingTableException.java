// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset.opensim;

import java.sql.SQLException;

/** The database answers and is not one of the kind that was said. */
final class MissingTableException extends SQLException {
    private static final long serialVersionUID = 1L;

    MissingTableException(String table) {
        super("the database has no table " + table);
    }
}
