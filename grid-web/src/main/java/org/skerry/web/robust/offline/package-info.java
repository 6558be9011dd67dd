// SPDX-License-Identifier: Apache-2.0
/**
 * {@code /offlineim}. Open {@link org.skerry.web.robust.offline.OfflineMessageRobustHandler}.
 */
@NullMarked
package org.skerry.web.robust.offline;

import org.jspecify.annotations.NullMarked;
