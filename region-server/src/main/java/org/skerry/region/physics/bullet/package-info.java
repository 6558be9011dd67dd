// SPDX-License-Identifier: Apache-2.0
/**
 * Bullet through Libbulletjme: bodies that meet each other. The only place that knows {@code com.jme3}. Open {@link
 * org.skerry.region.physics.bullet.BulletPhysics} and {@link org.skerry.region.physics.bullet.BulletLibrary}.
 */
@NullMarked
package org.skerry.region.physics.bullet;

import org.jspecify.annotations.NullMarked;
