// SPDX-License-Identifier: Apache-2.0
/** The asset service and the storage providers behind it. Open {@link org.skerry.ejb.asset.AssetServiceBean} and {@link org.skerry.ejb.asset.DatabaseStorageProvider}. */
@NullMarked
package org.skerry.ejb.asset;

import org.jspecify.annotations.NullMarked;
