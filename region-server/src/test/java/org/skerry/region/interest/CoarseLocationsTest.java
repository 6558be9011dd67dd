// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.interest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.skerry.api.account.UserName;
import org.skerry.api.grid.RegionArea;
import org.skerry.api.id.AgentId;
import org.skerry.api.math.Vector3;
import org.skerry.region.avatar.Appearance;
import org.skerry.region.physics.Ground;
import org.skerry.region.physics.basic.BasicPhysicsProvider;
import org.skerry.region.scene.Scene;
import org.skerry.region.tick.Owner;
import org.skerry.udp.circuit.BlockMessage;
import org.skerry.udp.circuit.EncodedBlock;
import org.skerry.udp.message.CoarseLocationUpdate;
import org.skerry.udp.message.Message;

class CoarseLocationsTest {
    private static final RegionArea AREA = new RegionArea(256_000, 256_000, 256, 256);
    private final Owner owner = new Owner();
    private final Scene scene = scene();

    @Test
    void tellsOfSixtyAtMostButAlwaysOfYouAndYourPrey() {
        for (var i = 0; i < 100; i++) {
            scene.addAvatar(id(i), new UserName("A", "B"), new Vector3(i, 100, 30), Appearance.UNKNOWN);
        }
        assertMarked(0, 5);
        assertMarked(80, 5);
        assertMarked(80, 90);
        assertMarked(59, 58);
        assertMarked(70, 70);
    }

    private void assertMarked(int you, int prey) {
        var watcher = new Watcher(id(you), id(prey), new ArrayList<>());
        new CoarseLocations(scene, AREA).tell(List.of(watcher));
        var told = (CoarseLocationUpdate) watcher.got().getFirst();
        assertThat(told.location()).hasSize(60);
        assertThat(told.agentData()).hasSize(60).doesNotHaveDuplicates();
        assertThat(told.agentData().get(told.index().you()).agentId()).isEqualTo(id(you).value());
        assertThat(told.location().get(told.index().you()).x()).isEqualTo(you);
        assertThat(told.agentData().get(told.index().prey()).agentId()).isEqualTo(id(prey).value());
        assertThat(told.location().get(told.index().prey()).x()).isEqualTo(prey);
    }

    private static AgentId id(int number) {
        return new AgentId(new UUID(1, number));
    }

    private Scene scene() {
        owner.claim();
        Ground flat = new Ground() {
            @Override
            public float heightAt(float x, float y) {
                return 25;
            }

            @Override
            public int changes() {
                return 0;
            }
        };
        return new Scene(owner, new BasicPhysicsProvider().create(flat, 256, 256), 1);
    }

    private record Watcher(AgentId agent, AgentId prey, Collection<Message> messages) implements Observer {
        List<Message> got() {
            return List.copyOf(messages);
        }

        @Override
        public long bytesPerSecond() {
            return 0;
        }

        @Override
        public boolean watching() {
            return true;
        }

        @Override
        public void send(Message message) {
            messages.add(message);
        }

        @Override
        public void sendUnreliable(Message message) {
            messages.add(message);
        }

        @Override
        public void sendNewest(Message message) {
            messages.add(message);
        }

        @Override
        public void sendBlocks(BlockMessage first, EncodedBlock[] blocks, long[] keys, int count) {}
    }
}
