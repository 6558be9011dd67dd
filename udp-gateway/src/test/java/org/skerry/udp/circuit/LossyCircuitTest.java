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
import org.junit.jupiter.params.provider.ValueSource;
import org.skerry.udp.codec.EncodedMessage;
import org.skerry.udp.codec.Frame;
import org.skerry.udp.message.ChatFromViewer;
import org.skerry.udp.message.Message;

/** Two circuits over a network that loses, doubles, delays and reorders, by a seed. */
class LossyCircuitTest {
    private static final int MESSAGES = 2500;

    private final SteppedClock clock = new SteppedClock();
    private final PriorityQueue<Flight> network = new PriorityQueue<>(Comparator.comparingLong(f -> f.arrives));
    private final byte[] scratch = new byte[Frame.LARGEST_BODY];
    private long millis;

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

        private void transmit(int flags, int sequence, EncodedMessage message) {
            var copies = random.nextInt(10) < 3 ? 0 : random.nextInt(10) < 2 ? 2 : 1;
            for (var i = 0; i < copies; i++) {
                network.add(new Flight(millis + random.nextInt(5, 400), other, message.datagram(flags, sequence)));
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
        var random = new SplittableRandom(seed);
        var one = new End(random.split());
        var two = new End(random.split());
        one.other = two;
        two.other = one;
        for (var number = 0; number < MESSAGES; number++) {
            one.circuit.send(Peer.chat(number), Delivery.RELIABLE);
            if (number % 3 == 0) {
                two.circuit.send(Peer.chat(number), Delivery.RELIABLE);
            }
        }
        for (var step = 0; step < 60_000 && !(isDone(one) && isDone(two)); step++) {
            pass(one, two);
        }
        assertThat(one.circuit.stats().unacked()).as("seed %d", seed).isZero();
        assertThat(two.delivered).containsExactlyInAnyOrderElementsOf(numbers(1));
        assertThat(one.delivered).containsExactlyInAnyOrderElementsOf(numbers(3));
        assertThat(two.circuit.stats().duplicates()).isPositive();
    }

    private void pass(End one, End two) {
        millis += 10;
        clock.advance(Duration.ofMillis(10));
        while (!network.isEmpty() && network.peek().arrives <= millis) {
            var flight = network.remove();
            flight.to.circuit.receive(Frame.of(flight.bytes, flight.bytes.length), scratch);
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

    private static List<Integer> numbers(int step) {
        return IntStream.range(0, MESSAGES).filter(n -> n % step == 0).boxed().toList();
    }
}
