// SPDX-License-Identifier: Apache-2.0
package org.skerry.udp.circuit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.skerry.api.binary.Octets;
import org.skerry.udp.codec.EncodedMessage;
import org.skerry.udp.codec.MessageBody;
import org.skerry.udp.message.ImprovedTerseObjectUpdate;
import org.skerry.udp.message.LayerData;
import org.skerry.udp.message.Message;
import org.skerry.udp.message.TransferPacket;
import org.skerry.udp.throttle.Category;
import org.skerry.udp.throttle.SharedBudget;

class CategoriesInTurnTest {
    private final SteppedClock clock = new SteppedClock();
    private final Peer peer = new Peer(CircuitSettings.DEFAULT, clock);
    private final Circuit circuit = peer.circuit;

    @Test
    void chatDoesNotWaitBehindTerrain() {
        for (var i = 0; i < 400; i++) {
            circuit.send(land(), Delivery.RELIABLE);
        }
        circuit.flush();
        peer.sent.clear();
        circuit.send(Peer.chat(1), Delivery.RELIABLE);
        circuit.flush();
        assertThat(said()).containsExactly(Peer.chat(1));
    }

    @Test
    void evenWhenBulkMayNotGoForWantOfAcknowledgements() {
        for (var i = 0; i < 400; i++) {
            circuit.send(land(), Delivery.RELIABLE);
        }
        pass(5000);
        assertThat(circuit.stats().unacked()).isLessThan(CircuitSettings.DEFAULT.mostInFlight());
        peer.sent.clear();
        circuit.send(Peer.chat(1), Delivery.RELIABLE);
        circuit.flush();
        assertThat(said()).containsExactly(Peer.chat(1));
    }

    @Test
    void aNewerPositionTakesThePlaceOfTheWaitingOne() {
        exhaust();
        circuit.send(EncodedMessage.of(terse(7, 1)), Delivery.UNRELIABLE, 7);
        circuit.send(EncodedMessage.of(terse(8, 1)), Delivery.UNRELIABLE, 8);
        circuit.send(EncodedMessage.of(terse(7, 2)), Delivery.UNRELIABLE, 7);
        assertThat(circuit.stats().of(Category.STATE).superseded()).isEqualTo(1);
        pass(500);
        assertThat(said()).contains(terse(7, 2), terse(8, 1)).doesNotContain(terse(7, 1));
        peer.sent.clear();
        circuit.send(EncodedMessage.of(terse(7, 3)), Delivery.UNRELIABLE, 7);
        pass(100);
        assertThat(said()).contains(terse(7, 3));
    }

    @Test
    void whatIsOldAndUnreliableIsNotSentAnyMore() {
        exhaust();
        circuit.send(terse(7, 1), Delivery.UNRELIABLE);
        var waiting = circuit.stats().of(Category.STATE).queued();
        clock.advance(Duration.ofSeconds(3));
        circuit.flush();
        assertThat(said()).doesNotContain(terse(7, 1));
        assertThat(circuit.stats().of(Category.STATE).dropped()).isEqualTo(waiting);
        assertThat(circuit.stats().of(Category.STATE).queued()).isZero();
    }

    @Test
    void eachCategoryGetsItsOwnWhileOthersAreBusy() {
        for (var i = 0; i < 200; i++) {
            circuit.send(land(), Delivery.UNRELIABLE);
            circuit.send(asset(), Delivery.UNRELIABLE);
        }
        pass(1000);
        var land = circuit.stats().of(Category.LAND).sentBytes();
        var asset = circuit.stats().of(Category.ASSET).sentBytes();
        assertThat(land).isGreaterThan(20_000); // its share of 150,000
        assertThat(asset).isGreaterThan(23_000);
        assertThat(land + asset).isBetween(130_000L, 175_000L); // both borrow what the others leave
    }

    @Test
    void circuitsShareWhatTheRegionHas() {
        var budget = new SharedBudget(50_000, clock::nanos, null);
        var circuits = new ArrayList<Circuit>();
        for (var i = 0; i < 4; i++) {
            var one = new Circuit(
                    CircuitSettings.DEFAULT, clock, new CircuitMemory(), budget, (_, _, _, _, _, _) -> {}, peer);
            for (var n = 0; n < 200; n++) {
                one.send(land(), Delivery.UNRELIABLE);
            }
            circuits.add(one);
        }
        for (var step = 0; step < 200; step++) {
            clock.advance(Duration.ofMillis(10));
            circuits.forEach(one -> one.flush(1000));
        }
        var all = circuits.stream().mapToLong(one -> one.stats().sentBytes()).sum();
        assertThat(all).isBetween(90_000L, 112_000L);
    }

    private void exhaust() {
        for (var i = 0; i < 100; i++) {
            circuit.send(terse(1000 + i, 200), Delivery.UNRELIABLE);
            circuit.send(land(), Delivery.UNRELIABLE);
        }
        circuit.flush();
        assertThat(circuit.stats().queuedBytes()).isPositive();
        peer.sent.clear();
    }

    private void pass(int millis) {
        for (var passed = 0; passed < millis; passed += 10) {
            clock.advance(Duration.ofMillis(10));
            circuit.flush();
        }
    }

    private List<Message> said() {
        return peer.sent.stream()
                .map(datagram -> ((MessageBody) datagram.body()).message())
                .toList();
    }

    private static LayerData land() {
        return new LayerData(new LayerData.LayerID('L'), new LayerData.LayerDataBlock(Octets.owning(new byte[1000])));
    }

    private static TransferPacket asset() {
        return new TransferPacket(
                new TransferPacket.TransferData(new UUID(1, 2), 2, 1, 0, Octets.owning(new byte[1000])));
    }

    private static ImprovedTerseObjectUpdate terse(int id, int filling) {
        var data = new byte[60];
        data[0] = (byte) id;
        data[1] = (byte) (id >> 8);
        data[2] = (byte) filling;
        return new ImprovedTerseObjectUpdate(
                new ImprovedTerseObjectUpdate.RegionData(1, 2),
                List.of(new ImprovedTerseObjectUpdate.ObjectData(Octets.owning(data), Octets.EMPTY)));
    }
}
