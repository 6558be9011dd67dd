// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset.opensim;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.skerry.api.asset.AssetEntry;
import org.skerry.api.asset.AssetMetadata;

/** The bytes of assets as OpenSimulator keeps them, for others that have read its rows. Thread-safe. */
public final class OldContents {
    private final OpenSimLayout layout;

    private OldContents(OpenSimLayout layout) {
        this.layout = layout;
    }

    /** The largest content that is taken for an asset, in bytes. */
    public static int largest() {
        return OpenSimLimits.USUAL.largest();
    }

    /** In rows: as they are, or packed, under the hash of what is kept. */
    public static OldContents inRows() {
        return new OldContents(new RowLayout(largest()));
    }

    /** In files by their hash. */
    public static OldContents inFiles(Path folder, Optional<Path> spool) {
        return new OldContents(new FileLayout(new HashedFiles(folder, spool), largest()));
    }

    /**
     * An asset, its bytes looked at once.
     *
     * @param hash in hexadecimal digits; empty if there is none
     * @param size of what is kept, in bytes
     * @param data what is kept in the row; null if it is nothing, or too much
     * @return empty if the bytes are gone
     * @throws IOException if they are damaged or out of reach
     */
    public Optional<AssetEntry> open(AssetMetadata metadata, String hash, long size, byte @Nullable [] data)
            throws IOException {
        return layout.open(new OpenSimRow(metadata, hash, size, data));
    }
}
