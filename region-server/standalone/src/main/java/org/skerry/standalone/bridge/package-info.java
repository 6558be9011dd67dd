// SPDX-License-Identifier: Apache-2.0
/**
 * Gives the annotations that the grid's beans carry their meaning without an application server: EJBs on CDI, their locks,
 * start order and timers, resources, transactions. Knows no bean by name. Open {@link
 * org.skerry.standalone.bridge.EjbExtension} and {@link org.skerry.standalone.bridge.BeanContainer}.
 */
@NullMarked
package org.skerry.standalone.bridge;

import org.jspecify.annotations.NullMarked;
