// SPDX-License-Identifier: Apache-2.0
/**
 * {@code /assets} and {@code /get_assets_exist}. Open {@link org.skerry.web.robust.assets.AssetsRobustHandler}.
 */
@NullMarked
package org.skerry.web.robust.assets;

import org.jspecify.annotations.NullMarked;
