// SPDX-License-Identifier: Apache-2.0
/**
 * The plain engine: characters on the ground, no collisions between them. Open {@link
 * org.skerry.region.physics.basic.BasicPhysics}.
 */
@NullMarked
package org.skerry.region.physics.basic;

import org.jspecify.annotations.NullMarked;
