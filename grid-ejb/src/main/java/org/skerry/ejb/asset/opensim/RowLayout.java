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
    @Override
    public Optional<AssetEntry> open(OpenSimRow row) throws IOException {
        var stored = row.data();
        if (stored == null) {
            return Optional.empty();
        }
        var data = row.hash().isEmpty() ? stored : StoredBytes.plain(stored, row.hash());
        return Optional.of(AssetEntry.of(new Asset(row.metadata(), Octets.owning(data))));
    }
}
