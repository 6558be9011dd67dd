// SPDX-License-Identifier: Apache-2.0
package org.skerry.udp.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.skerry.api.binary.Octets;
import org.skerry.udp.message.AgentMessage;
import org.skerry.udp.message.ImprovedTerseObjectUpdate;
import org.skerry.udp.message.ObjectUpdate;
import org.skerry.udp.message.UseCircuitCode;
import org.skerry.udp.message.direct.Placement;
import org.skerry.udp.message.direct.TerseBlock;
import org.skerry.udp.wire.BodyReader;

class CapturesTest {
    private final DatagramWriter writer = new DatagramWriter();

    @BeforeEach
    void onlyWithCaptures() {
        assumeTrue(Captures.present(), "no captures beside the clone");
    }

    @Test
    void everyDatagramComesBackByteForByte() throws IOException {
        var all = Captures.all();
        assertThat(all).hasSize(8059);
        for (var recorded : all) {
            var bytes = recorded.bytes();
            var datagram = Frame.of(bytes, bytes.length).datagram();
            assertThat(datagram.body()).isInstanceOf(MessageBody.class);
            assertThat(((MessageBody) datagram.body()).message().type().name()).isEqualTo(recorded.name());
            assertThat(HexFormat.of().formatHex(writer.write(datagram)))
                    .as(recorded.name())
                    .isEqualTo(HexFormat.of().formatHex(bytes));
        }
    }

    /** What the recordings were found to hold (captures/udp/DECODING.md): all of it goes through the test above. */
    @Test
    void bothClientsBothWaysAndEveryOddityAreAmongThem() throws IOException {
        var kinds = new TreeMap<String, Integer>();
        var frame = new Frame();
        for (var recorded : Captures.all()) {
            var bytes = recorded.bytes();
            frame.read(bytes, bytes.length);
            var body = (MessageBody) frame.body();
            assertThat(frame.message()).isEqualTo(body.message());
            assertThat(body.leftover()).isEqualTo(Octets.EMPTY);
            kinds.merge(recorded.ports().startsWith("lib") ? "libopenmetaverse" : "node-metaverse", 1, Integer::sum);
            kinds.merge(recorded.fromClient() ? "from client" : "from simulator", 1, Integer::sum);
            kinds.merge(frame.isZerocoded() ? "coded" : "plain", 1, Integer::sum);
            kinds.merge(body.absentBlocks() > 0 ? "short" : "whole", 1, Integer::sum);
            kinds.merge(frame.isResent() ? "again" : "first", 1, Integer::sum);
            kinds.merge(frame.ackCount() > 0 ? "with acks" : "without", 1, Integer::sum);
        }
        assertThat(kinds)
                .containsEntry("coded", 3462)
                .containsEntry("short", 97)
                .containsEntry("whole", 7962)
                .containsEntry("again", 110)
                .containsKeys("libopenmetaverse", "node-metaverse", "from client", "from simulator", "with acks");
    }

    /** What a server may demand of viewers: the ids of their circuit in each message that has them, and no message that only servers send. */
    @Test
    void clientsNameThemselvesTruly() throws IOException {
        var agents = new HashMap<String, UUID>();
        var sessions = new HashMap<String, UUID>();
        for (var recorded : Captures.all()) {
            var message = ((MessageBody)
                            Frame.of(recorded.bytes(), recorded.bytes().length).body())
                    .message();
            if (message instanceof UseCircuitCode use) {
                agents.put(recorded.ports(), use.circuitCode().id());
                sessions.put(recorded.ports(), use.circuitCode().sessionId());
            }
            assertThat(recorded.fromClient() && message.type().trusted())
                    .as(recorded.name())
                    .isFalse();
            if (recorded.fromClient() && message instanceof AgentMessage from) {
                assertThat(from.senderAgentId()).as(recorded.name()).isEqualTo(agents.get(recorded.ports()));
                assertThat(from.senderSessionId()).as(recorded.name()).isEqualTo(sessions.get(recorded.ports()));
            }
        }
    }

    /** Every motion that stock simulators told of, written again from its numbers. */
    @Test
    void terseBlocksAreWrittenAlike() throws IOException {
        var blocks = 0;
        for (var recorded : Captures.all()) {
            var bytes = recorded.bytes();
            if (Frame.of(bytes, bytes.length).message() instanceof ImprovedTerseObjectUpdate update) {
                for (var object : update.objectData()) {
                    assertThat(again(object.data())).isEqualTo(object.data());
                    blocks++;
                }
            }
        }
        assertThat(blocks).isGreaterThan(400);
    }

    private static Octets again(Octets data) {
        var in = new BodyReader(data.toArray(), 0, data.length());
        var writer = new TerseBlock();
        var id = in.int32();
        var state = in.u8();
        if (in.bool()) {
            writer.avatar(new byte[TerseBlock.AVATAR], 0, id, state).plane(in.f32(), in.f32(), in.f32(), in.f32());
        } else {
            writer.prim(new byte[TerseBlock.PRIM], 0, id, state);
        }
        return writer.position(in.f32(), in.f32(), in.f32())
                .velocity(part(in, 128), part(in, 128), part(in, 128))
                .acceleration(part(in, 64), part(in, 64), part(in, 64))
                .rotation(part(in, 1), part(in, 1), part(in, 1), part(in, 1))
                .spin(part(in, 64), part(in, 64), part(in, 64))
                .data();
    }

    /** The middle of a step. */
    private static float part(BodyReader in, float range) {
        return (float) ((in.u16() + 0.5) / 65_535 * 2 * range - range);
    }

    @Test
    void placementsOfObjectsAreWrittenAlike() throws IOException {
        var objects = 0;
        for (var recorded : Captures.all()) {
            var bytes = recorded.bytes();
            if (Frame.of(bytes, bytes.length).message() instanceof ObjectUpdate update) {
                for (var object : update.objectData()) {
                    objects++;
                    var data = object.objectData();
                    var in = new BodyReader(data.toArray(), data.length() - 60, data.length());
                    var placement = object.pCode() == 47 ? Placement.ofAvatar() : Placement.ofPrim();
                    var made = placement
                            .position(in.f32(), in.f32(), in.f32())
                            .velocity(in.f32(), in.f32(), in.f32())
                            .acceleration(in.f32(), in.f32(), in.f32())
                            .rotation(in.rotation())
                            .spin(in.f32(), in.f32(), in.f32())
                            .octets();
                    if (object.pCode() == 47) {
                        assertThat(made.slice(16, 76)).isEqualTo(data.slice(16, 76));
                    } else {
                        assertThat(made).isEqualTo(data);
                    }
                }
            }
        }
        assertThat(objects).isGreaterThan(300);
    }
}
