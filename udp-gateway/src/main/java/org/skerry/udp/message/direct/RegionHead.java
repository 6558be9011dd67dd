// SPDX-License-Identifier: Apache-2.0
package org.skerry.udp.message.direct;

import static org.skerry.udp.wire.LittleEndian.int16;
import static org.skerry.udp.wire.LittleEndian.int64;

import org.skerry.udp.wire.BodyWriter;

/** What object updates begin with: region handle u64, time dilation u16, count of blocks u8. */
final class RegionHead {
    private static final int LENGTH = 11;

    private RegionHead() {}

    static void write(BodyWriter out, long regionHandle, int timeDilation, int blocks) {
        var at = out.reserve(LENGTH);
        int64(out.array(), at, regionHandle);
        int16(out.array(), at + 8, timeDilation);
        out.array()[at + 10] = (byte) blocks;
    }
}
