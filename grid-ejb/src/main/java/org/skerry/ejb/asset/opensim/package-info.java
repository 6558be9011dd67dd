// SPDX-License-Identifier: Apache-2.0
/**
 * The asset databases of OpenSimulator, read and never written: the {@code assets} table, XAssets and FSAssets in MySQL
 * or MariaDB, in the state of its migrations AssetStore 10, XAssetStore 2 and FSAssetStore 1. Open {@link
 * org.skerry.ejb.asset.opensim.OpenSimStorageProvider} and {@link org.skerry.ejb.asset.opensim.OpenSimLayout}.
 */
@NullMarked
package org.skerry.ejb.asset.opensim;

import org.jspecify.annotations.NullMarked;
