// SPDX-License-Identifier: Apache-2.0
package org.skerry.standalone.bridge;

import jakarta.persistence.EntityManagerFactory;
import java.util.function.Supplier;
import javax.sql.DataSource;

/**
 * What the beans ask for with {@code @Resource} and {@code @PersistenceUnit} besides threads.
 *
 * @param entities may block until the factory is made
 */
public record ShellResources(DataSource database, Supplier<EntityManagerFactory> entities) {}
