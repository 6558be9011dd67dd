// SPDX-License-Identifier: Apache-2.0
package org.skerry.udp.circuit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.Test;
import org.skerry.api.binary.Octets;
import org.skerry.udp.codec.EncodedMessage;
import org.skerry.udp.message.ImprovedTerseObjectUpdate;
import org.skerry.udp.message.LayerData;
import org.skerry.udp.message.TransferPacket;
import org.skerry.udp.throttle.Category;
import org.skerry.udp.throttle.SharedBudget;

/** Who gets how much of what circuits share. */
class TurnsTest {
    private static final int SHARED = 1_000_000;
    private static final int SECONDS = 20;
    private static final LayerData LAND =
            new LayerData(new LayerData.LayerID('L'), new LayerData.LayerDataBlock(Octets.owning(new byte[1000])));

    private final SteppedClock clock = new SteppedClock();
    private final SharedBudget process = new SharedBudget(SHARED, clock::nanos, null);
    private final SharedBudget region = new SharedBudget(10L * SHARED, clock::nanos, process);
    private final Turns turns = new Turns(region);
    private final CircuitMemory memory = new CircuitMemory();
    private final List<Circuit> circuits = new ArrayList<>();

    @Test
    void greedyCircuitsGetEqualShares() {
        circuits(40, 150_000);
        run(step -> 20);
        var share = SHARED * SECONDS / 40.0;
        assertThat(circuits)
                .allSatisfy(one -> assertThat((double) one.stats().sentBytes()).isBetween(0.93 * share, 1.07 * share));
    }

    /** However fast one may be and however much it has to say. */
    @Test
    void evenIfTheyMayBeOfDifferentPace() {
        circuits(10, 1_000_000);
        circuits(10, 150_000);
        circuits(10, 60_000);
        run(step -> 200);
        var share = SHARED * SECONDS / 30.0;
        assertThat(circuits)
                .allSatisfy(one -> assertThat((double) one.stats().sentBytes()).isBetween(0.93 * share, 1.07 * share));
    }

    @Test
    void thoseWhoWantLittleGetItAllAndInTime() {
        circuits(30, 1_000_000);
        var modest = circuits.subList(0, 10);
        run(circuit -> circuit < 10 ? 1 : 200);
        assertThat(modest).allSatisfy(one -> {
            assertThat(one.stats().sentBytes()).isGreaterThan(99L * SECONDS / 10 * 1000 / 10);
            assertThat(one.stats().droppedUnreliable()).isZero();
            assertThat(one.stats().of(Category.LAND).queued()).isLessThanOrEqualTo(4);
        });
        var rest = circuits.subList(10, 30).stream()
                .mapToLong(one -> one.stats().sentBytes())
                .summaryStatistics();
        assertThat((double) rest.getMin()).isGreaterThan(0.93 * rest.getMax());
    }

    /** Whoever has something in all categories has no more turns than whoever has one kind. */
    @Test
    void manyKindsOfMessageGiveNoMore() {
        circuits(20, 1_000_000);
        var asset = EncodedMessage.of(new TransferPacket(
                new TransferPacket.TransferData(new UUID(1, 2), 2, 1, 0, Octets.owning(new byte[1000]))));
        for (var step = 0; step < SECONDS * 100; step++) {
            for (var i = 0; i < 10; i++) {
                for (var n = 0; n < 5; n++) {
                    circuits.get(i).send(asset, Delivery.UNRELIABLE, Keyed.NO_KEY);
                }
            }
            step(circuit -> 20, step);
        }
        var share = SHARED * SECONDS / 20.0;
        assertThat(circuits)
                .allSatisfy(one -> assertThat((double) one.stats().sentBytes()).isBetween(0.93 * share, 1.07 * share));
    }

    /** Reliable bulk that nobody acknowledges holds itself up and nothing else. */
    @Test
    void aStuckCategoryDoesNotStarveOthers() {
        circuits(1, 500_000);
        var circuit = circuits.getFirst();
        for (var i = 0; i < 1000; i++) {
            circuit.send(LAND, Delivery.RELIABLE);
        }
        var first = BlockMessage.of(
                new ImprovedTerseObjectUpdate(new ImprovedTerseObjectUpdate.RegionData(1, 2), List.of()));
        var block = EncodedBlock.owning(new byte[63]);
        for (var step = 0; step < 500; step++) {
            circuit.offerBlock(first, block, step % 50);
            step(any -> 0, step);
        }
        assertThat(circuit.stats().unacked()).isEqualTo(224);
        assertThat(circuit.stats().of(Category.STATE).sent()).isGreaterThanOrEqualTo(49);
        assertThat(circuit.stats().of(Category.STATE).queued()).isLessThan(10);
    }

    private void circuits(int many, int bytesPerSecond) {
        var base = CircuitSettings.DEFAULT;
        var settings = new CircuitSettings(
                base.pingInterval(),
                base.timeout(),
                base.pausedTimeout(),
                base.closeGrace(),
                base.duplicateWindow(),
                base.mostInFlight(),
                base.mostQueuedBytes(),
                base.mostDatagramsPerSecond(),
                bytesPerSecond);
        for (var i = 0; i < many; i++) {
            circuits.add(new Circuit(settings, clock, memory, region, (_, _, _, _, _, _) -> {}, new Deaf()));
        }
    }

    /** Each circuit says so many kilobytes every tenth of a second. */
    private void run(IntUnaryOperator kilobytes) {
        for (var step = 0; step < SECONDS * 100; step++) {
            step(kilobytes, step);
        }
    }

    private void step(IntUnaryOperator kilobytes, int step) {
        clock.advance(Duration.ofMillis(10));
        if (step % 10 == 0) {
            for (var i = 0; i < circuits.size(); i++) {
                for (var n = kilobytes.applyAsInt(i); n > 0; n--) {
                    circuits.get(i).send(LAND, Delivery.UNRELIABLE);
                }
            }
            circuits.forEach(turns::flush);
        }
        turns.round();
    }
}
