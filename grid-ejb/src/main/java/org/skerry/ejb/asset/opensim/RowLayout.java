// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset.opensim;

import java.io.IOException;
import java.util.Optional;
import org.skerry.api.asset.Asset;
import org.skerry.api.asset.AssetEntry;
import org.skerry.api.binary.Octets;

/**
 * Bytes that are in the database: as they are in {@code assets}; in XAssets as they are or compressed, under the SHA-256
 * of what is stored.
 */
final class RowLayout implements OpenSimLayout {
    private final int largest;

    /** @param largest content that is taken for an asset, in bytes */
    RowLayout(int largest) {
        this.largest = largest;
    }

    @Override
    public Optional<AssetEntry> open(OpenSimRow row) throws IOException {
        var stored = row.data();
        if (stored == null) {
            if (row.size() > 0) {
                throw new IOException("it has " + row.size() + " bytes, more than " + largest);
            }
            return Optional.empty();
        }
        var data = row.hash().isEmpty() ? stored : StoredBytes.plain(stored, row.hash(), largest);
        return Optional.of(AssetEntry.of(new Asset(row.metadata(), Octets.owning(data))));
    }
}
