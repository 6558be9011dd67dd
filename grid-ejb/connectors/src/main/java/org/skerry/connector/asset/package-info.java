// SPDX-License-Identifier: Apache-2.0
/**
 * Assets of a remote grid. Open {@link org.skerry.connector.asset.RobustAssetConnector}.
 */
@NullMarked
package org.skerry.connector.asset;

import org.jspecify.annotations.NullMarked;
