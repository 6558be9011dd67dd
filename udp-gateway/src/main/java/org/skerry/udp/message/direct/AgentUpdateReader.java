// SPDX-License-Identifier: Apache-2.0
package org.skerry.udp.message.direct;

import static org.skerry.udp.wire.LittleEndian.f32;
import static org.skerry.udp.wire.LittleEndian.id;
import static org.skerry.udp.wire.LittleEndian.int32;
import static org.skerry.udp.wire.LittleEndian.rotation;
import static org.skerry.udp.wire.LittleEndian.v3;

import org.skerry.udp.message.AgentUpdate;
import org.skerry.udp.wire.BodyReader;

/** What a viewer says ten times a second: one block of fixed length. JMH, DirectCodecBenchmark: 65 ns, generated 98 ns. */
final class AgentUpdateReader {
    private static final int LENGTH = 114;

    private AgentUpdateReader() {}

    static AgentUpdate read(BodyReader in) {
        var at = in.take(LENGTH);
        var bytes = in.array();
        return new AgentUpdate(new AgentUpdate.AgentData(
                id(bytes, at),
                id(bytes, at + 16),
                rotation(bytes, at + 32),
                rotation(bytes, at + 44),
                bytes[at + 56] & 0xFF,
                v3(bytes, at + 57),
                v3(bytes, at + 69),
                v3(bytes, at + 81),
                v3(bytes, at + 93),
                f32(bytes, at + 105),
                int32(bytes, at + 109),
                bytes[at + 113] & 0xFF));
    }
}
