// SPDX-License-Identifier: Apache-2.0
package org.skerry.udp.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HexFormat;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.skerry.api.math.Vector3;
import org.skerry.udp.message.AgentUpdate;
import org.skerry.udp.message.Message;
import org.skerry.udp.message.PacketAck;
import org.skerry.udp.wire.CorruptedDatagramException;
import org.skerry.udp.wire.Corruption;
import org.skerry.udp.wire.PackedRotation;

class FrameTest {
    private final Frame frame = new Frame();
    private final DatagramWriter writer = new DatagramWriter();

    @Test
    void servesOneDatagramAfterTheOther() throws Exception {
        for (var vector : Vectors.all()) {
            var bytes = HexFormat.of().parseHex(vector.hex());
            var fresh = Frame.of(bytes, bytes.length);
            frame.read(bytes, bytes.length);
            assertThat(frame.datagram()).isEqualTo(fresh.datagram());
            assertThat(frame.message()).isEqualTo(((MessageBody) fresh.body()).message());
            assertThat(frame.copy()).isEqualTo(bytes);
        }
    }

    @Test
    void garbageLeavesItAsItWas() {
        frame.read(HexFormat.of().parseHex("000000002400020077"), 9);
        assertThat(refusal("400000000900")).isEqualTo(Corruption.HEADER);
        assertThat(frame.sequence()).isEqualTo(0x24);
        assertThat(frame.message()).isNotNull();
    }

    @Test
    void anUnknownNumberIsNoMessage() {
        assertThat(message("400000000900fffffe01020300ff")).isNull();
    }

    @Test
    void saysWhatIsWrong() {
        assertThat(refusal("")).isEqualTo(Corruption.HEADER);
        assertThat(refusal("400000000900")).isEqualTo(Corruption.HEADER);
        assertThat(refusal("40000000090801020300ff")).isEqualTo(Corruption.HEADER);
        assertThat(refusal("1000000009000200ff")).isEqualTo(Corruption.ACKS);
        assertThat(refusal("10000000090002000000000101")).isNull();
        assertThat(refusal("80000000090002")).isEqualTo(Corruption.BODY);
        assertThat(refusal("8000000009000200")).isEqualTo(Corruption.ZERO_CODING);
        assertThat(refusal("800000000900020000")).isEqualTo(Corruption.ZERO_CODING);
        assertThat(refusal("800000000900" + "00ff".repeat(65))).isEqualTo(Corruption.ZERO_CODING);
        assertThat(refusal("000000000900ff")).isEqualTo(Corruption.NUMBER);
        assertThat(refusal("000000000900ffff00")).isEqualTo(Corruption.NUMBER);
        assertThat(refusal("000000000900ffffff")).isEqualTo(Corruption.NUMBER);
        assertThat(refusal("000000000900" + "04" + "11".repeat(113))).isEqualTo(Corruption.BODY);
        assertThat(refusal("000000000900" + "04")).isEqualTo(Corruption.BODY);
        assertThat(refusal("000000000900fffffffb0201000000")).isEqualTo(Corruption.COUNT);
    }

    @Test
    void anAgentUpdateAllocatesItsRecordAndNoMore() {
        var bytes = writer.write(agentUpdate(), false);
        assertThat(bytes[0]).as("zero-coded").isEqualTo((byte) Flags.ZEROCODED);
        var made = Allocations.perCall(FrameTest::agentUpdate);
        assertThat(Allocations.perCall(() -> frame.read(bytes, bytes.length).message()))
                .isEqualTo(made);
    }

    @Test
    void aListAllocatesItsBlocksAndTheirArray() {
        var bytes = writer.write(acks(20), false);
        var one = Allocations.perCall(() -> new PacketAck.Packets(7));
        var array = Allocations.perCall(() -> new Object[20]);
        var list = Allocations.perCall(() -> frame.read(bytes, bytes.length).message());
        assertThat(list).isBetween(20 * one + array, 20 * one + array + 64);
    }

    @Test
    void garbageAndDuplicatesAllocateNothing() {
        for (var hex : new String[] {
            "400000000900",
            "1000000009000200ff",
            "8000000009000200",
            "000000000900ff",
            "00000000090004" + "11".repeat(113)
        }) {
            var garbage = HexFormat.of().parseHex(hex);
            assertThat(Allocations.perCall(() -> refusal(garbage))).as(hex).isZero();
        }
        var acked = HexFormat.of().parseHex("10000000090002000000000101");
        assertThat(Allocations.perCall(() -> {
                    frame.read(acked, acked.length);
                    return frame.ack(0) == 1 && frame.sequence() == 9 ? frame : null;
                }))
                .isZero();
    }

    @Test
    void blocksOfAReceivedMessageNeverChange() {
        var bytes = writer.write(acks(3), false);
        var packets = ((PacketAck)
                        Objects.requireNonNull(frame.read(bytes, bytes.length).message()))
                .packets();
        assertThat(packets).isEqualTo(acks(3).packets()).hasSameHashCodeAs(acks(3).packets());
        assertThat(acks(3)).isEqualTo(new PacketAck(packets));
        assertThat(new PacketAck(packets).packets()).isSameAs(packets);
        assertThatThrownBy(packets::removeFirst).isInstanceOf(UnsupportedOperationException.class);
    }

    private static AgentUpdate agentUpdate() {
        return new AgentUpdate(new AgentUpdate.AgentData(
                new UUID(1, 2),
                new UUID(3, 4),
                new PackedRotation(0, 0, 1),
                new PackedRotation(0, 0, 0.5f),
                0,
                new Vector3(1, 2, 3),
                new Vector3(1, 0, 0),
                new Vector3(0, 1, 0),
                new Vector3(0, 0, 1),
                128,
                1,
                0));
    }

    private static PacketAck acks(int count) {
        return new PacketAck(
                IntStream.range(0, count).mapToObj(PacketAck.Packets::new).toList());
    }

    private @Nullable Message message(String hex) {
        var bytes = HexFormat.of().parseHex(hex);
        return frame.read(bytes, bytes.length).message();
    }

    private @Nullable Corruption refusal(String hex) {
        return refusal(HexFormat.of().parseHex(hex));
    }

    private @Nullable Corruption refusal(byte[] bytes) {
        try {
            frame.read(bytes, bytes.length).message();
            return null;
        } catch (CorruptedDatagramException refused) {
            return refused.kind();
        }
    }
}
