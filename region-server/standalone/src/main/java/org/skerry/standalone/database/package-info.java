// SPDX-License-Identifier: Apache-2.0
/** The grid's database as an application server would give it: pool and entity managers. Open {@link org.skerry.standalone.database.GridDatabase}. */
@NullMarked
package org.skerry.standalone.database;

import org.jspecify.annotations.NullMarked;
