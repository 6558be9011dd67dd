// SPDX-License-Identifier: Apache-2.0
/**
 * Map tiles at a remote grid. Open {@link org.skerry.connector.map.RobustMapImageConnector}.
 */
@NullMarked
package org.skerry.connector.map;

import org.jspecify.annotations.NullMarked;
