// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.moving.into;

import java.sql.SQLException;

/** Work within one transaction, which may be run again from the start: it looks first, then writes. */
@FunctionalInterface
public interface TargetWork<T> {
    T on(Target target) throws SQLException;
}
