// SPDX-License-Identifier: Apache-2.0
package org.skerry.it;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;

/**
 * On tests that start the servers that they need, in folders and on ports of their own: two such classes run beside each
 * other, in a Java each, before those that share one server.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("own-servers")
public @interface StartsOwnServers {}
