// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset.opensim;

import java.sql.Connection;
import java.sql.SQLException;

/** Work on a connection. */
@FunctionalInterface
interface SqlCall<T> {
    T on(Connection connection) throws SQLException;
}
