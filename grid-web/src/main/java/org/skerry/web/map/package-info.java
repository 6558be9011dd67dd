// SPDX-License-Identifier: Apache-2.0
/** The world map as viewers and web maps fetch it. Open {@link org.skerry.web.map.MapTileHandler}. */
@NullMarked
package org.skerry.web.map;

import org.jspecify.annotations.NullMarked;
