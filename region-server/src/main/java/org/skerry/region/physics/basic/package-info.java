// SPDX-License-Identifier: Apache-2.0
/**
 * The plain engine: pure Java, for tests and where Bullet does not run. Open {@link
 * org.skerry.region.physics.basic.BasicPhysics}.
 */
@NullMarked
package org.skerry.region.physics.basic;

import org.jspecify.annotations.NullMarked;
