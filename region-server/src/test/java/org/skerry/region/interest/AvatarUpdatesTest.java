// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.interest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.skerry.api.account.UserName;
import org.skerry.api.id.AgentId;
import org.skerry.api.math.Vector3;
import org.skerry.region.avatar.Appearance;
import org.skerry.region.avatar.Avatar;
import org.skerry.region.avatar.Gaze;
import org.skerry.region.physics.CharacterBody;
import org.skerry.region.physics.PhysicsEngine;
import org.skerry.region.physics.Plane;
import org.skerry.region.physics.Steering;
import org.skerry.region.scene.Scene;
import org.skerry.region.tick.Owner;
import org.skerry.udp.circuit.BlockMessage;
import org.skerry.udp.circuit.EncodedBlock;
import org.skerry.udp.message.KillObject;
import org.skerry.udp.message.Message;
import org.skerry.udp.message.ObjectUpdate;

class AvatarUpdatesTest {
    private static final float ROUND = 0.044f;
    private static final int ROUNDS_PER_SECOND = 22;

    private final Owner owner = new Owner();
    private final Scene scene = new Scene(owner, new Puppets(), 1000);
    private AvatarUpdates updates = new AvatarUpdates(scene, 1, Integer.MAX_VALUE);
    private final List<Ear> ears = new ArrayList<>();

    @BeforeEach
    void claim() {
        owner.claim();
    }

    @Test
    void tellsOfTheNearMoreOftenThanOfTheFar() {
        var observer = arrive(0);
        var near = arrive(10);
        var far = arrive(200);
        walk(near);
        walk(far);
        rounds(10 * ROUNDS_PER_SECOND);
        assertThat(observer.heardOf(near)).isBetween(100, 112);
        assertThat(observer.heardOf(far)).isBetween(50, 56);
        assertThat(observer.heardOf(observer)).isZero();
    }

    @Test
    void aCrowdIsThinnedOutFromTheFarEnd() {
        var observer = arrive(0);
        var near = arrive(5);
        var crowd = new ArrayList<Ear>();
        for (var i = 0; i < 249; i++) {
            crowd.add(arrive(100 + i % 100));
        }
        walk(near);
        crowd.forEach(this::walk);
        rounds(10 * ROUNDS_PER_SECOND);
        assertThat(observer.heardOf(near)).isBetween(100, 112);
        assertThat(crowd).allSatisfy(one -> assertThat(observer.heardOf(one)).isBetween(20, 30));
    }

    @Test
    void inACrowdWhatIsBehindTheCameraIsToldLessOften() {
        var observer = arrive(0);
        observer.avatar.look(
                new Gaze(new Vector3(0, 128, 30), Vector3.UNIT_X, new Vector3(0, 1, 0), new Vector3(0, 0, 1), 128));
        var ahead = arrive(70);
        var behind = arrive(-70);
        var crowd = new ArrayList<Ear>();
        for (var i = 0; i < 130; i++) {
            crowd.add(arrive(100));
        }
        walk(ahead);
        walk(behind);
        crowd.forEach(this::walk);
        rounds(10 * ROUNDS_PER_SECOND);
        assertThat(observer.heardOf(ahead)).isBetween(34, 38);
        assertThat(observer.heardOf(behind)).isBetween(20, 24);
    }

    @Test
    void whoseLineIsThinIsToldLessOften() {
        var thin = arrive(0);
        var wide = arrive(0);
        thin.bytesPerSecond = 16_000;
        for (var i = 0; i < 60; i++) {
            walk(arrive(20));
        }
        rounds(5 * ROUNDS_PER_SECOND);
        var before = thin.total();
        var wideBefore = wide.total();
        rounds(10 * ROUNDS_PER_SECOND);
        assertThat((thin.total() - before) * Stretch.BLOCK_BYTES / 10).isBetween(5_000, 8_000);
        assertThat((wide.total() - wideBefore) * Stretch.BLOCK_BYTES / 10).isGreaterThan(40_000);
    }

    @Test
    void whenTheRegionsBytesRunOutTheFarAreThinnedFirst() {
        updates = new AvatarUpdates(scene, 1, 70_000);
        var observer = arrive(0);
        var near = arrive(3);
        var far = new ArrayList<Ear>();
        for (var i = 1; i < 40; i++) {
            far.add(arrive(100 * i));
        }
        walk(near);
        walk(observer);
        far.forEach(this::walk);
        rounds(5 * ROUNDS_PER_SECOND);
        ears.forEach(ear -> ear.blocks.clear());
        rounds(10 * ROUNDS_PER_SECOND);
        assertThat(observer.heardOf(near)).isBetween(100, 112);
        assertThat(near.heardOf(observer)).isBetween(100, 112);
        assertThat(observer.heardOf(far.get(0))).isBetween(5, 30);
        var told = ears.stream().mapToInt(Ear::total).sum();
        assertThat(told * Stretch.BLOCK_BYTES / 10).isLessThan(63_000);
    }

    @Test
    void whoStandsStillCostsNothing() {
        var observer = arrive(0);
        for (var i = 0; i < 50; i++) {
            arrive(i);
        }
        rounds(3 * ROUNDS_PER_SECOND);
        observer.blocks.clear();
        observer.messages.clear();
        rounds(10 * ROUNDS_PER_SECOND);
        assertThat(observer.blocks).isEmpty();
        assertThat(observer.messages).isEmpty();
    }

    @Test
    void whereSomebodyStoppedIsSaidAgain() {
        var observer = arrive(0);
        var walker = arrive(10);
        walk(walker);
        rounds(ROUNDS_PER_SECOND);
        observer.blocks.clear();
        walker.body.velocity = Vector3.ZERO;
        rounds(5 * ROUNDS_PER_SECOND);
        assertThat(observer.heardOf(walker)).isEqualTo(3);
    }

    /** Where somebody stopped reaches those too who are told seldom. */
    @Test
    void theLastWordReachesEverybody() {
        var observer = arrive(0);
        var walker = arrive(200);
        walk(walker);
        rounds(ROUNDS_PER_SECOND + 1);
        walker.body.velocity = Vector3.ZERO;
        walker.body.position = new Vector3(201, 128, 30);
        rounds(ROUNDS_PER_SECOND / 2);
        assertThat(observer.last.get((long) walker.avatar.localId()))
                .isEqualTo(AvatarMessages.motion(walker.avatar).toArray());
    }

    @Test
    void whoLeavesReachIsTakenAwayAndComesBackWhole() {
        var observer = arrive(0);
        var traveller = arrive(10);
        rounds(1);
        traveller.body.position = new Vector3(600, 128, 30);
        rounds(2 * ROUNDS_PER_SECOND);
        assertThat(observer.killed).containsExactly(traveller.avatar.localId());
        assertThat(traveller.killed).containsExactly(observer.avatar.localId());
        observer.messages.clear();
        observer.blocks.clear();
        rounds(2 * ROUNDS_PER_SECOND);
        assertThat(observer.blocks).isEmpty();
        traveller.body.position = new Vector3(300, 128, 30);
        rounds(2 * ROUNDS_PER_SECOND);
        assertThat(observer.objects()).as("still farther than who comes in").isEmpty();
        traveller.body.position = new Vector3(200, 128, 30);
        rounds(2 * ROUNDS_PER_SECOND);
        assertThat(observer.objects()).containsExactly(traveller.avatar.localId());
    }

    @Test
    void whoIsGoneIsTakenAwayOnceAndItsPlaceIsNobodyElses() {
        var observer = arrive(0);
        var leaver = arrive(10);
        rounds(1);
        scene.removeAvatar(leaver.agent());
        ears.remove(leaver);
        updates.gone(leaver.avatar, ears);
        assertThat(observer.killed).containsExactly(leaver.avatar.localId());
        var next = arrive(400);
        rounds(2 * ROUNDS_PER_SECOND);
        assertThat(observer.objects()).doesNotContain(next.avatar.localId());
        assertThat(observer.killed).hasSize(1);
    }

    @Test
    void whoDoesNotWatchHearsNothing() {
        var observer = arrive(0);
        observer.watching = false;
        observer.messages.clear();
        var walker = arrive(5);
        walk(walker);
        rounds(ROUNDS_PER_SECOND);
        assertThat(observer.messages).isEmpty();
        assertThat(observer.blocks).isEmpty();
    }

    private Ear arrive(float x) {
        var name = new UserName("Some", "Body");
        var ear = new Ear(scene.addAvatar(AgentId.random(), name, new Vector3(x, 128, 30), Appearance.UNKNOWN));
        updates.introduce(ear);
        ears.add(ear);
        return ear;
    }

    private void walk(Ear ear) {
        ear.body.velocity = new Vector3(0, 3, 0);
    }

    private void rounds(int count) {
        for (var i = 0; i < count; i++) {
            updates.tell(ears, ROUND, 1);
        }
    }

    /** Keeps what it hears. */
    private static final class Ear implements Observer {
        private final Avatar avatar;
        private final Puppet body;
        private final List<Message> messages = new ArrayList<>();
        private final Map<Long, Integer> blocks = new HashMap<>();
        private final Map<Long, byte[]> last = new HashMap<>();
        private final List<Integer> killed = new ArrayList<>();
        private boolean watching = true;
        private long bytesPerSecond = 1_000_000;

        private Ear(Avatar avatar) {
            this.avatar = avatar;
            this.body = (Puppet) avatar.body();
        }

        @Override
        public AgentId agent() {
            return avatar.id();
        }

        @Override
        public boolean watching() {
            return watching;
        }

        @Override
        public long bytesPerSecond() {
            return bytesPerSecond;
        }

        @Override
        public void send(Message message) {
            messages.add(message);
            if (message instanceof KillObject kill) {
                kill.objectData().forEach(one -> killed.add(one.id()));
            }
        }

        @Override
        public void sendUnreliable(Message message) {
            send(message);
        }

        @Override
        public void sendNewest(Message message) {
            send(message);
        }

        @Override
        public void sendBlocks(BlockMessage first, EncodedBlock[] all, long[] keys, int count) {
            for (var i = 0; i < count; i++) {
                blocks.merge(keys[i], 1, Integer::sum);
                last.put(keys[i], all[i].toArray());
            }
        }

        int total() {
            return blocks.values().stream().mapToInt(Integer::intValue).sum();
        }

        int heardOf(Ear other) {
            return blocks.getOrDefault((long) other.avatar.localId(), 0);
        }

        List<Integer> objects() {
            return messages.stream()
                    .filter(ObjectUpdate.class::isInstance)
                    .flatMap(message -> ((ObjectUpdate) message).objectData().stream())
                    .map(ObjectUpdate.ObjectData::id)
                    .toList();
        }
    }

    /** Bodies that tests move. */
    private static final class Puppets implements PhysicsEngine {
        @Override
        public CharacterBody addCharacter(Vector3 position, float height) {
            return new Puppet(position, height);
        }

        @Override
        public void remove(CharacterBody body) {}

        @Override
        public void step(float seconds) {}
    }

    private static final class Puppet implements CharacterBody {
        private Vector3 position;
        private Vector3 velocity = Vector3.ZERO;
        private float height;

        private Puppet(Vector3 position, float height) {
            this.position = position;
            this.height = height;
        }

        @Override
        public void steer(Steering steering) {}

        @Override
        public void place(Vector3 to) {
            position = to;
        }

        @Override
        public void resize(float to) {
            height = to;
        }

        @Override
        public Vector3 position() {
            return position;
        }

        @Override
        public Vector3 velocity() {
            return velocity;
        }

        @Override
        public Vector3 acceleration() {
            return Vector3.ZERO;
        }

        @Override
        public float height() {
            return height;
        }

        @Override
        public boolean onGround() {
            return true;
        }

        @Override
        public Plane footing() {
            return Plane.NONE;
        }
    }
}
