// SPDX-License-Identifier: Apache-2.0
/**
 * Offline messages at a remote grid. Open {@link org.skerry.connector.offline.RobustOfflineMessageConnector}.
 */
@NullMarked
package org.skerry.connector.offline;

import org.jspecify.annotations.NullMarked;
