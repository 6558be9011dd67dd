// SPDX-License-Identifier: Apache-2.0
/**
 * The region registry of a remote grid. Open {@link org.skerry.connector.grid.RobustGridConnector}.
 */
@NullMarked
package org.skerry.connector.grid;

import org.jspecify.annotations.NullMarked;
