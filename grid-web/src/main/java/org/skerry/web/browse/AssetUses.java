// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.browse;

import java.util.List;
import org.skerry.api.id.AssetId;

/** Where assets are used. A bean of this type in the deployment is found and asked; without one the page says so. */
public interface AssetUses {
    /** Some of the assets whose content names this one, at most so many. */
    List<AssetId> usedIn(AssetId asset, int limit);
}
