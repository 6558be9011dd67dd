// SPDX-License-Identifier: Apache-2.0
/**
 * Baked textures over JPA. Open {@link org.skerry.ejb.bake.BakedTextureServiceBean}.
 */
@NullMarked
package org.skerry.ejb.bake;

import org.jspecify.annotations.NullMarked;
