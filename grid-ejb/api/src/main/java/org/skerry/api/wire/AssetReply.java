// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.wire;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Base64;
import org.skerry.api.asset.Content;
import org.skerry.api.binary.Octets;

/**
 * An asset's document but for its blob.
 *
 * @param before what comes first
 * @param after what follows the blob
 */
public record AssetReply(Octets before, Octets after) {
    /** Divisible by three, so that slices need no padding in between. */
    private static final int SLICE = 48 * 1024;

    /** Of the whole document, in bytes, with a blob of some bytes. */
    public long length(long blob) {
        return before.length() + (blob + 2) / 3 * 4 + after.length();
    }

    /** Writes the whole document; the blob is read as it is written. */
    public void write(Content blob, OutputStream out) throws IOException {
        before.writeTo(out);
        var slice = new byte[(int) Math.min(SLICE, blob.length())];
        var coded = new byte[(slice.length + 2) / 3 * 4];
        try (var in = blob.open()) {
            for (var left = blob.length(); left > 0; ) {
                var part = left >= slice.length ? slice : new byte[(int) left];
                in.readNBytes(part, 0, part.length);
                out.write(coded, 0, Base64.getEncoder().encode(part, coded));
                left -= part.length;
            }
        }
        after.writeTo(out);
    }
}
