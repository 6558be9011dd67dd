// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset.reference;

/** Takes any 16 bytes that follow each other for an id. Not thread-safe. */
final class ByteWindow {
    private static final int LENGTH = 16;

    private final IdScanner.Halves found;
    private long high;
    private long low;
    private int count;

    ByteWindow(IdScanner.Halves found) {
        this.found = found;
    }

    void accept(int value) {
        high = high << 8 | low >>> 56;
        low = low << 8 | value;
        if (++count >= LENGTH) {
            count = LENGTH;
            found.accept(high, low);
        }
    }

    void restart() {
        count = 0;
    }
}
