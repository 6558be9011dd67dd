// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.api;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.skerry.api.asset.AssetEntry;

/**
 * Brings bytes from the store to the caller, so many at a time.
 *
 * <p>A caller that went away is no event. Content that ends before it should is told in the log, once for each time it is
 * met, and breaks the connection: its length was promised, so the caller sees that it is not whole.
 */
final class ContentCopy {
    private static final Logger LOG = System.getLogger(ContentCopy.class.getName());
    private static final int BUFFER = 64 * 1024;

    private ContentCopy() {}

    /** Says whether all of it went out. */
    static boolean copy(AssetEntry asset, ByteRange range, OutputStream out) {
        try (var in = asset.content().open(range.from())) {
            return copy(asset, in, range.length(), out);
        } catch (IOException broken) {
            tell(asset, broken);
            return false;
        }
    }

    private static boolean copy(AssetEntry asset, InputStream in, long length, OutputStream out) {
        var buffer = new byte[(int) Math.min(BUFFER, Math.max(length, 1))];
        var left = length;
        while (left > 0) {
            int read;
            try {
                read = in.read(buffer, 0, (int) Math.min(buffer.length, left));
                if (read < 0) {
                    throw new EOFException(left + " bytes are missing");
                }
            } catch (IOException broken) {
                tell(asset, broken);
                return false;
            }
            try {
                out.write(buffer, 0, read);
            } catch (IOException callerWentAway) {
                return false;
            }
            left -= read;
        }
        return true;
    }

    private static void tell(AssetEntry asset, IOException broken) {
        LOG.log(
                Level.WARNING,
                "asset=broken id={0} hash={1} cause={2}",
                asset.record().metadata().id(),
                asset.record().hash(),
                broken.getMessage());
    }
}
