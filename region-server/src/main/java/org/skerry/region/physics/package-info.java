// SPDX-License-Identifier: Apache-2.0
/**
 * What the region needs of a physics engine, what all engines share, and nothing of any engine. Open {@link
 * org.skerry.region.physics.PhysicsEngine}, {@link org.skerry.region.physics.CharacterBody} and {@link
 * org.skerry.region.physics.Walker} first. Engines live in packages below, found through {@link
 * org.skerry.region.physics.PhysicsEngineProvider}.
 */
@NullMarked
package org.skerry.region.physics;

import org.jspecify.annotations.NullMarked;
