// SPDX-License-Identifier: Apache-2.0
package org.skerry.udp.circuit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.skerry.api.binary.Octets;
import org.skerry.udp.codec.Datagram;
import org.skerry.udp.codec.DatagramWriter;
import org.skerry.udp.codec.Frame;
import org.skerry.udp.codec.MessageBody;
import org.skerry.udp.message.ImprovedTerseObjectUpdate;
import org.skerry.udp.message.ImprovedTerseObjectUpdate.ObjectData;
import org.skerry.udp.message.ImprovedTerseObjectUpdate.RegionData;
import org.skerry.udp.message.LayerData;
import org.skerry.udp.throttle.Category;
import org.skerry.udp.wire.BodyWriter;

class BlockLaneTest {
    private static final BlockMessage FIRST = first(65535);

    private final SteppedClock clock = new SteppedClock();
    private final List<byte[]> sent = new ArrayList<>();
    private final Circuit circuit = new Circuit(CircuitSettings.DEFAULT, clock, this::transmit, new Deaf());

    private void transmit(int flags, int sequence, byte[] payload, int length, int[] acks, int ackCount) {
        sent.add(DatagramSink.datagram(flags, sequence, payload, length, acks, ackCount));
    }

    @Test
    void whatIsPutTogetherEqualsTheEncodedRecord() {
        for (var count : List.of(1, 2, 13, 18)) {
            sent.clear();
            var data = new ArrayList<ObjectData>();
            for (var i = 0; i < count; i++) {
                data.add(data(i, 60));
                circuit.offerBlock(FIRST, block(data(i, 60)), i);
            }
            clock.advance(Duration.ofSeconds(1));
            circuit.flush();
            assertThat(sent).hasSize(1);
            var message = new ImprovedTerseObjectUpdate(new RegionData(0x0102030405060708L, 65535), data);
            var number = sent.getFirst()[4];
            assertThat(sent.getFirst())
                    .isEqualTo(new DatagramWriter()
                            .write(new Datagram(0, number, Octets.EMPTY, MessageBody.complete(message), List.of())));
        }
    }

    @Test
    void fillsDatagramsAndSplitsNoBlock() {
        for (var i = 0; i < 100; i++) {
            circuit.offerBlock(FIRST, block(data(i, 44 + i % 17)), i);
        }
        flushAll();
        assertThat(sent).allSatisfy(bytes -> assertThat(bytes).hasSizeLessThanOrEqualTo(1200));
        assertThat(sent.subList(0, sent.size() - 1))
                .allSatisfy(bytes -> assertThat(bytes).hasSizeGreaterThan(1200 - 64));
        assertThat(received()).extracting(data -> data.data().at(0)).hasSize(100);
    }

    @Test
    void aNewerBlockGoesInThePlaceOfTheWaitingOneBehindTheNewestFirstPart() {
        circuit.offerBlock(FIRST, block(data(1, 60)), 1);
        circuit.offerBlock(FIRST, block(data(2, 60)), 2);
        circuit.offerBlock(first(30_000), block(data(3, 44)), 1);
        circuit.flush();
        assertThat(received()).containsExactly(data(3, 44), data(2, 60));
        assertThat(message(sent.getFirst()).regionData().timeDilation()).isEqualTo(30_000);
        assertThat(circuit.stats().of(Category.STATE).superseded()).isEqualTo(1);
        sent.clear();
        circuit.offerBlock(FIRST, block(data(4, 60)), 1);
        circuit.flush();
        assertThat(received()).containsExactly(data(4, 60));
        assertThat(circuit.stats().of(Category.STATE).queued()).isZero();
        assertThat(circuit.stats().of(Category.STATE).queuedBytes()).isZero();
    }

    @Test
    void whatIsOldIsNotSentAnyMore() {
        circuit.startUnproven(); // so nothing goes
        circuit.offerBlock(FIRST, block(data(1, 60)), 1);
        clock.advance(Duration.ofSeconds(3));
        circuit.offerBlock(FIRST, block(data(2, 60)), 2);
        assertThat(circuit.flush()).isFalse();
        assertThat(circuit.stats().of(Category.STATE).dropped()).isEqualTo(1);
        assertThat(circuit.stats().of(Category.STATE).queued()).isEqualTo(1);
    }

    @Test
    void waitingBlocksAreBounded() {
        for (var i = 0; i < 100_000; i++) {
            circuit.offerBlock(FIRST, block(data(i, 60)), i);
        }
        var stats = circuit.stats().of(Category.STATE);
        assertThat(stats.queued()).isEqualTo(8192);
        assertThat(stats.dropped()).isEqualTo(100_000 - 8192);
    }

    @Test
    void keepsThePaceAndSharesItWithOtherMessagesOfItsCategory() {
        for (var i = 0; i < 8000; i++) {
            circuit.offerBlock(FIRST, block(data(i, 60)), i);
        }
        assertThat(circuit.flush()).isTrue();
        var single = new ImprovedTerseObjectUpdate(new RegionData(9, 9), List.of(data(9, 9)));
        circuit.send(single, Delivery.UNRELIABLE);
        for (var step = 0; step < 100; step++) {
            clock.advance(Duration.ofMillis(10));
            circuit.flush();
        }
        assertThat(circuit.stats().sentBytes()).isBetween(140_000L, 175_000L);
        assertThat(sent).anySatisfy(bytes -> assertThat(message(bytes)).isEqualTo(single));
    }

    @Test
    void anEndedCircuitKeepsNone() {
        circuit.offerBlock(FIRST, block(data(1, 60)), 1);
        circuit.end(CloseReason.REQUESTED);
        circuit.offerBlock(FIRST, block(data(1, 60)), 1);
        assertThat(circuit.hasQueued()).isFalse();
    }

    /** Random offers and flushes: what arrives of each thing is what was said last, and nothing that was not said. */
    @Test
    void theNewestOfEachThingArrives() {
        var random = new SplittableRandom(5);
        var last = new ObjectData[300];
        for (var round = 0; round < 2000; round++) {
            for (var i = random.nextInt(60); i > 0; i--) {
                var thing = random.nextInt(last.length);
                last[thing] = data(thing, 20 + random.nextInt(200));
                circuit.offerBlock(FIRST, block(last[thing]), thing);
            }
            clock.advance(Duration.ofMillis(random.nextInt(40)));
            circuit.flush();
        }
        flushAll();
        var arrived = new ObjectData[last.length];
        for (var data : received()) {
            arrived[(data.data().at(0) & 0xFF) | (data.data().at(1) & 0xFF) << 8] = data;
        }
        assertThat(circuit.stats().of(Category.STATE).dropped()).isZero();
        assertThat(arrived).isEqualTo(last);
    }

    @Test
    void refusesWhatIsNoFirstPartOrNoBlock() {
        var land = new LayerData(new LayerData.LayerID('L'), new LayerData.LayerDataBlock(Octets.utf8("land")));
        var full = new ImprovedTerseObjectUpdate(new RegionData(1, 1), List.of(data(1, 1)));
        assertThatThrownBy(() -> BlockMessage.of(full)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> BlockMessage.of(land)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> EncodedBlock.owning(new byte[0])).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> EncodedBlock.owning(new byte[1025])).isInstanceOf(IllegalArgumentException.class);
    }

    private void flushAll() {
        while (circuit.flush()) {
            clock.advance(Duration.ofMillis(10));
        }
    }

    private List<ObjectData> received() {
        return sent.stream()
                .flatMap(bytes -> message(bytes).objectData().stream())
                .toList();
    }

    private static ImprovedTerseObjectUpdate message(byte[] bytes) {
        var message = Frame.of(bytes, bytes.length).message();
        assertThat(message).isInstanceOf(ImprovedTerseObjectUpdate.class);
        return (ImprovedTerseObjectUpdate) Objects.requireNonNull(message);
    }

    private static BlockMessage first(int timeDilation) {
        return BlockMessage.of(
                new ImprovedTerseObjectUpdate(new RegionData(0x0102030405060708L, timeDilation), List.of()));
    }

    private static ObjectData data(int id, int length) {
        var data = new byte[Math.max(length, 2)];
        for (var at = 2; at < data.length; at++) {
            data[at] = (byte) (at * 7 + id + length);
        }
        data[0] = (byte) id;
        data[1] = (byte) (id >> 8);
        return new ObjectData(Octets.owning(data), Octets.EMPTY);
    }

    private static EncodedBlock block(ObjectData data) {
        var out = new BodyWriter(64);
        out.variable1(data.data());
        out.variable2(data.textureEntry());
        return EncodedBlock.of(out);
    }
}
