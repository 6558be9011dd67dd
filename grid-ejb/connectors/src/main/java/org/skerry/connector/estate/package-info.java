// SPDX-License-Identifier: Apache-2.0
/**
 * Estates at a remote grid. Open {@link org.skerry.connector.estate.RobustEstateConnector}.
 */
@NullMarked
package org.skerry.connector.estate;

import org.jspecify.annotations.NullMarked;
