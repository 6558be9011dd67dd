// SPDX-License-Identifier: Apache-2.0
package org.skerry.udp.circuit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.skerry.udp.codec.Frame;
import org.skerry.udp.message.ChatFromViewer;
import org.skerry.udp.message.Message;

/** Two circuits over a network that loses, doubles, delays and reorders, by a seed. */
class LossyCircuitTest {
    private static final int MANY = 2500;
    private static final int FEW = 40;
    private static final int SEEDS = 1500;

    private SteppedClock clock = new SteppedClock();
    private PriorityQueue<Flight> network = new PriorityQueue<>(Comparator.comparingLong(f -> f.arrives));
    private long millis;
    private int leastMillis;
    private int mostMillis;

    private static final class Flight {
        final long arrives;
        final End to;
        final byte[] bytes;

        Flight(long arrives, End to, byte[] bytes) {
            this.arrives = arrives;
            this.to = to;
            this.bytes = bytes;
        }
    }

    /** One side; what it sends goes to the other. */
    private final class End implements CircuitEvents {
        final List<Integer> delivered = new ArrayList<>();
        final Circuit circuit;
        private final SplittableRandom random;
        private End other = this;

        End(SplittableRandom random) {
            this.random = random;
            this.circuit = new Circuit(CircuitSettings.DEFAULT, clock, this::transmit, this);
        }

        private void transmit(int flags, int sequence, byte[] payload, int length, int[] acks, int ackCount) {
            var bytes = DatagramSink.datagram(flags, sequence, payload, length, acks, ackCount);
            var copies = random.nextInt(10) < 3 ? 0 : random.nextInt(10) < 2 ? 2 : 1;
            for (var i = 0; i < copies; i++) {
                network.add(new Flight(millis + random.nextInt(leastMillis, mostMillis), other, bytes));
            }
        }

        @Override
        public boolean admits(Message message) {
            return true;
        }

        @Override
        public void onMessage(Message message) {
            delivered.add(((ChatFromViewer) message).chatData().channel());
        }

        @Override
        public void onClosed(CloseReason reason) {
            throw new AssertionError("closed: " + reason);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 20261121})
    void everyReliableMessageArrivesOnce(long seed) {
        assertThat(transfer(seed, MANY, 5, 400)).isPositive();
    }

    /** Thousands of short exchanges near by, and as many with a round trip of 200 ms and more. */
    @ParameterizedTest
    @CsvSource({"1, 1, 120", "100000, 95, 160"})
    void whateverTheNetworkDoes(long firstSeed, int least, int most) {
        for (var seed = firstSeed; seed < firstSeed + SEEDS; seed++) {
            var _ = transfer(seed, FEW, least, most);
        }
    }

    /** Returns how many duplicates came. */
    private long transfer(long seed, int messages, int least, int most) {
        clock = new SteppedClock();
        network = new PriorityQueue<>(Comparator.comparingLong(f -> f.arrives));
        millis = 0;
        leastMillis = least;
        mostMillis = most;
        var random = new SplittableRandom(seed);
        var one = new End(random.split());
        var two = new End(random.split());
        one.other = two;
        two.other = one;
        for (var number = 0; number < messages; number++) {
            one.circuit.send(Peer.chat(number), Delivery.RELIABLE);
            if (number % 3 == 0) {
                two.circuit.send(Peer.chat(number), Delivery.RELIABLE);
            }
        }
        for (var step = 0; step < 60_000 && !(millis % 200 == 190 && isDone(one) && isDone(two)); step++) {
            pass(one, two);
        }
        assertThat(one.circuit.stats().unacked()).as("seed %d", seed).isZero();
        assertThat(sorted(two.delivered)).as("seed %d", seed).isEqualTo(numbers(messages, 1));
        assertThat(sorted(one.delivered)).as("seed %d", seed).isEqualTo(numbers(messages, 3));
        return two.circuit.stats().duplicates();
    }

    private void pass(End one, End two) {
        millis += 10;
        clock.advance(Duration.ofMillis(10));
        while (!network.isEmpty() && network.peek().arrives <= millis) {
            var flight = network.remove();
            flight.to.circuit.receive(Frame.of(flight.bytes, flight.bytes.length));
        }
        one.circuit.flush();
        two.circuit.flush();
        if (millis % 100 == 0) {
            one.circuit.tick();
            two.circuit.tick();
        }
    }

    private static boolean isDone(End end) {
        return !end.circuit.hasQueued() && end.circuit.stats().unacked() == 0;
    }

    private static List<Integer> sorted(List<Integer> delivered) {
        return delivered.stream().sorted().toList();
    }

    private static List<Integer> numbers(int messages, int step) {
        return IntStream.range(0, messages).filter(n -> n % step == 0).boxed().toList();
    }
}
