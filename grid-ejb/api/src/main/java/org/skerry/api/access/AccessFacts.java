// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.access;

import java.util.OptionalInt;
import org.skerry.api.id.AssetId;
import org.skerry.api.identity.Identifier;

/**
 * What policies need to know of the grid. Asked for one by one, since most decisions need none of it. Throws {@link
 * org.skerry.api.error.ServiceUnavailableException}.
 */
public interface AccessFacts {
    /** Whether it is an account that administers the grid. */
    boolean isAdministrator(Identifier who);

    /** Whether that account made the asset. */
    boolean isCreator(Identifier who, AssetId asset);

    /** What the account may do with an asset by its own items, see {@link org.skerry.api.inventory.ItemPermissions}. */
    int permissions(Identifier who, AssetId asset);

    /** Empty if there is no such asset. */
    OptionalInt assetType(AssetId asset);
}
