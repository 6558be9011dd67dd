// SPDX-License-Identifier: Apache-2.0
/**
 * Several storage providers as one, and the bringing over of what is asked for from old ones. Knows no provider. Open
 * {@link org.skerry.ejb.asset.chain.ChainStorageProvider}.
 */
@NullMarked
package org.skerry.ejb.asset.chain;

import org.jspecify.annotations.NullMarked;
