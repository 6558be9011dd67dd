// SPDX-License-Identifier: Apache-2.0
/**
 * Messages to people who are not there. Open {@link org.skerry.api.offline.OfflineMessageService}.
 */
@NullMarked
package org.skerry.api.offline;

import org.jspecify.annotations.NullMarked;
