// SPDX-License-Identifier: Apache-2.0
/**
 * What the region needs of a physics engine, and nothing of any engine. Open {@link
 * org.skerry.region.physics.PhysicsEngine} and {@link org.skerry.region.physics.CharacterBody} first. Engines live in
 * packages below.
 */
@NullMarked
package org.skerry.region.physics;

import org.jspecify.annotations.NullMarked;
