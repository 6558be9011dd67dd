// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.skerry.api.math.Vector3;
import org.skerry.region.physics.CharacterBody;
import org.skerry.region.physics.Ground;
import org.skerry.region.physics.PhysicsChoice;
import org.skerry.region.physics.PhysicsChoice.NoEngineException;
import org.skerry.region.physics.PhysicsEngine;
import org.skerry.region.physics.Steering;
import org.skerry.region.terrain.Heightmap;

/**
 * What a step of the physics costs with so many people on hilly ground of 256 m: walking about within 110 m, turning
 * back at the edge of that, or standing still. {@code -prof gc} tells what it allocates.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class PhysicsBenchmark {
    private static final float STEP = 1 / 45f;
    private static final float WALK = 4.096f;
    private static final float WEST = 73;
    private static final float EAST = 183;

    @Param({"bullet", "basic"})
    public String engine = "";

    @Param({"1", "100", "250", "500"})
    public int people;

    private final List<CharacterBody> bodies = new ArrayList<>();
    private final List<Steering> ways = new ArrayList<>();
    private final List<Steering> back = new ArrayList<>();
    private PhysicsEngine walking = new Nothing();
    private PhysicsEngine standing = new Nothing();
    private int turn;

    @Setup(Level.Trial)
    public void arrive() throws NoEngineException {
        var terrain = new Heightmap(256);
        for (var y = 0; y < 256; y++) {
            for (var x = 0; x < 256; x++) {
                terrain.set(x, y, (float) (25 + 4 * Math.sin(x / 17.0) + 3 * Math.cos(y / 23.0)));
            }
        }
        var provider = PhysicsChoice.of(engine);
        Ground ground = terrain::heightAt;
        walking = provider.create(ground, 256, 256);
        standing = provider.create(ground, 256, 256);
        var random = new SplittableRandom(1);
        for (var i = 0; i < people; i++) {
            var place = new Vector3((float) random.nextDouble(WEST, EAST), (float) random.nextDouble(WEST, EAST), 0);
            standing.addCharacter(place, 1.9f);
            bodies.add(walking.addCharacter(place, 1.9f));
            var heading = random.nextDouble(2 * Math.PI);
            var way = new Vector3(WALK * (float) Math.cos(heading), WALK * (float) Math.sin(heading), 0);
            ways.add(new Steering(way, false, false));
            back.add(new Steering(way.times(-1), false, false));
            bodies.get(i).steer(ways.get(i));
        }
        for (var i = 0; i < 450; i++) {
            standing.step(STEP);
        }
    }

    @TearDown(Level.Trial)
    public void leave() {
        bodies.forEach(walking::remove);
    }

    @Benchmark
    public int walking() {
        walking.step(STEP);
        // every twenty-second step each tenth turns round, about once in five seconds
        if (++turn % 22 == 0) {
            var phase = turn / 22;
            for (var i = phase % 10; i < bodies.size(); i += 10) {
                bodies.get(i).steer(phase / 10 % 2 == 0 ? back.get(i) : ways.get(i));
            }
        }
        return turn;
    }

    @Benchmark
    public int standing() {
        standing.step(STEP);
        return turn;
    }

    /** Until the people arrive. */
    private static final class Nothing implements PhysicsEngine {
        @Override
        public CharacterBody addCharacter(Vector3 position, float height) {
            throw new IllegalStateException("nothing is here yet");
        }

        @Override
        public void remove(CharacterBody body) {}

        @Override
        public void step(float seconds) {}
    }
}
