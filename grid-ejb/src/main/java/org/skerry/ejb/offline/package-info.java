// SPDX-License-Identifier: Apache-2.0
/**
 * Offline messages over JPA. Open {@link org.skerry.ejb.offline.OfflineMessageServiceBean}.
 */
@NullMarked
package org.skerry.ejb.offline;

import org.jspecify.annotations.NullMarked;
