// SPDX-License-Identifier: Apache-2.0
/**
 * The pictures that the world map is made of. Open {@link org.skerry.api.map.MapImageService}.
 */
@NullMarked
package org.skerry.api.map;

import org.jspecify.annotations.NullMarked;
