// SPDX-License-Identifier: Apache-2.0
/**
 * The grid's JDBC driver, a module of the provisioned WildFly: it picks the database by the URL and makes commits of
 * H2 outlive a power cut. Nothing of WildFly is used here. Open {@link org.skerry.wildfly.database.GridDriver}.
 */
@NullMarked
package org.skerry.wildfly.database;

import org.jspecify.annotations.NullMarked;
