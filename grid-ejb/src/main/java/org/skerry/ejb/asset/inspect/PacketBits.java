// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset.inspect;

import java.io.IOException;

/** The bits of one packet's header. After a byte of ones a zero is stuffed in (ISO 15444-1 B.10.1). Not thread-safe. */
final class PacketBits {
    private static final int ONES = 0xFF;

    private final StreamBytes in;
    private int current;
    private int left;

    PacketBits(StreamBytes in) {
        this.in = in;
    }

    int next() throws IOException {
        if (left == 0) {
            left = current == ONES ? 7 : 8;
            current = in.u8();
        }
        left--;
        return current >> left & 1;
    }

    long number(int bits) throws IOException {
        var value = 0L;
        for (var bit = 0; bit < bits; bit++) {
            value = value << 1 | next();
        }
        return value;
    }

    /** How many coding passes a block has in the packet: 1 to 164 (table B.4). */
    int passes() throws IOException {
        if (next() == 0) {
            return 1;
        }
        if (next() == 0) {
            return 2;
        }
        var some = (int) number(2);
        if (some < 3) {
            return 3 + some;
        }
        var more = (int) number(5);
        return more < 31 ? 6 + more : 37 + (int) number(7);
    }

    /** Passes over what is left of the last byte. */
    void end() throws IOException {
        if (current == ONES) {
            in.u8();
        }
        left = 0;
        current = 0;
    }
}
