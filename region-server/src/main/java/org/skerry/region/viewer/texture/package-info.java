// SPDX-License-Identifier: Apache-2.0
/**
 * Textures over UDP, for viewers that do not fetch them over HTTP. Open {@link
 * org.skerry.region.viewer.texture.ImageFeed} and {@link org.skerry.region.viewer.texture.ImageQueue}.
 */
@NullMarked
package org.skerry.region.viewer.texture;

import org.jspecify.annotations.NullMarked;
