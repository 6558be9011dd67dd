// SPDX-License-Identifier: Apache-2.0
/**
 * The grid's JDBC driver, of the standalone process and as a module of the provisioned WildFly: it picks the database by the URL and makes commits of
 * H2 outlive a power cut. Nothing of WildFly is used here. Open {@link org.skerry.shell.database.GridDriver}.
 */
@NullMarked
package org.skerry.shell.database;

import org.jspecify.annotations.NullMarked;
