// SPDX-License-Identifier: Apache-2.0
/**
 * Baked textures at a remote grid. Open {@link org.skerry.connector.bake.RobustBakedTextureConnector}.
 */
@NullMarked
package org.skerry.connector.bake;

import org.jspecify.annotations.NullMarked;
