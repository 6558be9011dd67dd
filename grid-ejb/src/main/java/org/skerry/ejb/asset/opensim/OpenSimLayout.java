// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset.opensim;

import java.io.IOException;
import java.util.Optional;
import org.skerry.api.asset.AssetEntry;

/** How a row leads to the bytes of its asset. Thread-safe. */
interface OpenSimLayout {
    /**
     * The asset of a row, its bytes looked at once: their hash and length are known.
     *
     * @return empty if the bytes are gone
     * @throws IOException if they are damaged or out of reach
     */
    Optional<AssetEntry> open(OpenSimRow row) throws IOException;

    /**
     * Whether the bytes of a row that the database says to be whole are there.
     *
     * @throws IOException if that cannot be told
     */
    default boolean has(String hash) throws IOException {
        return true;
    }
}
