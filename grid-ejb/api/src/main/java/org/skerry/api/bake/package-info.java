// SPDX-License-Identifier: Apache-2.0
/**
 * The textures that viewers baked of their avatars. Open {@link org.skerry.api.bake.BakedTextureService}.
 */
@NullMarked
package org.skerry.api.bake;

import org.jspecify.annotations.NullMarked;
