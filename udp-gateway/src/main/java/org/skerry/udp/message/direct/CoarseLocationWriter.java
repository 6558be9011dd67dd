// SPDX-License-Identifier: Apache-2.0
package org.skerry.udp.message.direct;

import static org.skerry.udp.wire.LittleEndian.id;
import static org.skerry.udp.wire.LittleEndian.int16;

import org.skerry.udp.message.CoarseLocationUpdate;
import org.skerry.udp.wire.BodyWriter;

/** Where everybody is, for the map. JMH, DirectCodecBenchmark: 40 avatars in 161 ns, generated 382 ns. */
final class CoarseLocationWriter {
    private static final int LOCATION = 3;
    private static final int ID = 16;

    private CoarseLocationWriter() {}

    static void write(CoarseLocationUpdate message, BodyWriter out) {
        var places = message.location();
        var agents = message.agentData();
        var at = out.reserve(1 + places.size() * LOCATION + 4 + 1 + agents.size() * ID);
        var bytes = out.array();
        bytes[at++] = (byte) places.size();
        for (var i = 0; i < places.size(); i++) {
            var place = places.get(i);
            bytes[at] = (byte) place.x();
            bytes[at + 1] = (byte) place.y();
            bytes[at + 2] = (byte) place.z();
            at += LOCATION;
        }
        int16(bytes, at, message.index().you());
        int16(bytes, at + 2, message.index().prey());
        bytes[at + 4] = (byte) agents.size();
        at += 5;
        for (var i = 0; i < agents.size(); i++) {
            id(bytes, at, agents.get(i).agentId());
            at += ID;
        }
    }
}
