// SPDX-License-Identifier: Apache-2.0
/**
 * Captured HTTP exchanges of a stock grid, sent to ours and given to our connectors, and compared field by field. What is
 * compared, and which differences are accepted why, is data: {@code replay/} in the test resources. Open
 * {@link org.skerry.replay.GridReplay} and {@link org.skerry.replay.ConnectorReplay}; docs/replay.md tells the rest.
 */
@NullMarked
package org.skerry.replay;

import org.jspecify.annotations.NullMarked;
