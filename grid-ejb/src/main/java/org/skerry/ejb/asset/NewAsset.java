// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset;

import java.util.Optional;
import org.skerry.api.asset.AssetRecord;
import org.skerry.ejb.asset.blob.Spooled;

/**
 * An asset that the catalog is to have.
 *
 * @param content its bytes if they become rows as well; otherwise a store has them already
 */
public record NewAsset(AssetRecord record, Optional<Spooled> content) {
    /** How many bytes go to the database besides the row. */
    public long bytesInDatabase() {
        return content.map(Spooled::length).orElse(0L);
    }
}
