// SPDX-License-Identifier: Apache-2.0
/**
 * The database that is moved from: MariaDB, MySQL, PostgreSQL or SQLite, only read, by its keys. Nothing of ours is known
 * here. Open {@link org.skerry.ejb.moving.source.SourceDatabase} and {@link org.skerry.ejb.moving.source.RowReader}.
 */
@NullMarked
package org.skerry.ejb.moving.source;

import org.jspecify.annotations.NullMarked;
