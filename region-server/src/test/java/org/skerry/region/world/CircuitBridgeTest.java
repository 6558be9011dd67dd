// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.skerry.api.account.UserName;
import org.skerry.api.id.SessionId;
import org.skerry.api.math.Vector3;
import org.skerry.region.tick.RegionProxy;
import org.skerry.udp.circuit.BlockMessage;
import org.skerry.udp.circuit.CircuitKey;
import org.skerry.udp.circuit.CircuitStats;
import org.skerry.udp.circuit.CloseReason;
import org.skerry.udp.circuit.Delivery;
import org.skerry.udp.circuit.EncodedBlock;
import org.skerry.udp.gateway.CircuitHandle;
import org.skerry.udp.message.AgentUpdate;
import org.skerry.udp.message.EconomyDataRequest;
import org.skerry.udp.message.Message;

class CircuitBridgeTest {
    private final RegionEnv env = new RegionEnv();
    private final FakeCircuit circuit = new FakeCircuit();

    @Test
    void dropsWhatIsRepeatedAnywayWhenTheRegionIsOverloaded() {
        var small = new RegionProxy(8);
        var bridge = new CircuitBridge(small, env.core());
        for (var i = 0; i < 20; i++) {
            bridge.onMessage(circuit, new AgentUpdate(AgentUpdate.AgentData.EMPTY));
        }
        assertThat(small.droppedUnreliable()).isEqualTo(16);
        assertThat(circuit.isAlive()).isTrue();
    }

    @Test
    void endsACircuitRatherThanLosingWhatItWasPromised() {
        var small = new RegionProxy(8);
        var bridge = new CircuitBridge(small, env.core());
        for (var i = 0; i < 6; i++) {
            bridge.onMessage(circuit, new EconomyDataRequest());
        }
        assertThat(circuit.isAlive()).isTrue();
        bridge.onMessage(circuit, new EconomyDataRequest());
        assertThat(circuit.isAlive()).isFalse();
    }

    @Test
    void bringsACircuitFromItsOpeningToItsEnd() {
        var bridge = new CircuitBridge(env.proxy(), env.core());
        var viewer =
                env.expected(TestRegion.circuit(TestRegion.OWNER, new UserName("Test", "User"), new Vector3(1, 1, 25)));
        circuit.session = viewer.circuit().session();
        bridge.onOpened(circuit);
        env.tick(1);
        assertThat(env.core().context().viewers().find(viewer.id())).isPresent();
        viewer.arrive();
        assertThat(circuit.sent).isNotEmpty();
        bridge.onClosed(circuit, CloseReason.TIMED_OUT);
        env.tick(1);
        assertThat(env.core().context().viewers().all()).isEmpty();
    }

    private static final class FakeCircuit implements CircuitHandle {
        private final List<Message> sent = new ArrayList<>();
        private SessionId session = SessionId.random();
        private boolean alive = true;

        @Override
        public long bytesPerSecond() {
            return 0;
        }

        @Override
        public CircuitKey key() {
            return new CircuitKey(1, TestRegion.OWNER, session);
        }

        @Override
        public InetSocketAddress remote() {
            return new InetSocketAddress(InetAddress.getLoopbackAddress(), 1);
        }

        @Override
        public void send(Message message, Delivery delivery) {
            sent.add(message);
        }

        @Override
        public void sendBlocks(BlockMessage first, EncodedBlock[] blocks, long[] keys, int count) {
            throw new UnsupportedOperationException("not used");
        }

        @Override
        public void close(boolean afterFlush) {
            alive = false;
        }

        @Override
        public boolean isAlive() {
            return alive;
        }

        @Override
        public CircuitStats stats() {
            return CircuitStats.NONE;
        }
    }
}
