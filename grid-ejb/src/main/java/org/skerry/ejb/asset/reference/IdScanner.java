// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset.reference;

import java.util.UUID;
import java.util.function.Consumer;

/** Tells what may be an id in bytes that come in pieces of any size. Not thread-safe. */
final class IdScanner {
    private final HexIds hex;
    private final Base64Ids base64;
    private final boolean isText;
    private final ByteWindow raw;

    /**
     * @param isText then 16 bytes as such are no id
     * @param written gets those in digits, some several times; never the zero id
     * @param packed gets those in bytes, likewise
     */
    IdScanner(boolean isText, Consumer<UUID> written, Consumer<UUID> packed) {
        this.isText = isText;
        hex = new HexIds((high, low) -> tell(high, low, written));
        base64 = new Base64Ids((high, low) -> tell(high, low, packed));
        raw = new ByteWindow((high, low) -> tell(high, low, packed));
    }

    void accept(byte[] bytes, int count) {
        for (var at = 0; at < count; at++) {
            var value = bytes[at] & 0xFF;
            hex.accept(value);
            base64.accept(value);
            if (!isText) {
                raw.accept(value);
            }
        }
    }

    private static void tell(long high, long low, Consumer<UUID> found) {
        if ((high | low) != 0) {
            found.accept(new UUID(high, low));
        }
    }

    /** Gets the two halves of 16 bytes. */
    @FunctionalInterface
    interface Halves {
        void accept(long high, long low);
    }
}
