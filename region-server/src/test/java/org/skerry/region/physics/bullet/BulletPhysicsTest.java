// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.physics.bullet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIf;
import org.skerry.region.physics.CharacterBody;
import org.skerry.region.physics.Ground;
import org.skerry.region.physics.PhysicsEngine;
import org.skerry.region.physics.PhysicsEngineContract;
import org.skerry.region.physics.WaterContract;

@DisabledIf("noLibraryForThisMachine")
class BulletPhysicsTest implements PhysicsEngineContract, WaterContract {
    static boolean noLibraryForThisMachine() {
        return BulletLibrary.resource(System.getProperty("os.name"), System.getProperty("os.arch"))
                .isEmpty();
    }

    @BeforeAll
    static void load() {
        assertThat(new BulletPhysicsProvider().prepare()).isEmpty();
    }

    @Override
    public PhysicsEngine engine(Ground ground, float size) {
        return new BulletPhysicsProvider().create(ground, size, size);
    }

    @Test
    void servesRegionsOnThreadsOfTheirOwn() throws Exception {
        try (var threads = Executors.newFixedThreadPool(4)) {
            var regions = new ArrayList<Callable<String>>();
            for (var i = 0; i < 4; i++) {
                regions.add(this::crowd);
            }
            var ends = new ArrayList<String>();
            for (var region : threads.invokeAll(regions)) {
                ends.add(region.get());
            }
            assertThat(ends).as("the same steps from the same start").allMatch(ends.getFirst()::equals);
        }
    }

    /** Forty people in each other's way; where they end. */
    private String crowd() {
        var engine = engine((x, y) -> 20, 256);
        var bodies = new ArrayList<CharacterBody>();
        for (var i = 0; i < 40; i++) {
            bodies.add(PhysicsEngineContract.add(engine, 100 + i % 7, 100 + i / 7, 0));
            PhysicsEngineContract.go(bodies.getLast(), i % 3 - 1, i % 5 - 2);
        }
        PhysicsEngineContract.run(engine, 10);
        var end = bodies.stream().map(CharacterBody::position).toList();
        bodies.forEach(engine::remove);
        return end.toString();
    }

    @Test
    void knowsTheLibraryOfEachMachine() {
        assertThat(BulletLibrary.resource("Linux", "amd64")).hasValue("/native/linux/x86_64/libbulletjme.so");
        assertThat(BulletLibrary.resource("Linux", "aarch64")).hasValue("/native/linux/arm64/libbulletjme.so");
        assertThat(BulletLibrary.resource("Mac OS X", "aarch64")).hasValue("/native/osx/arm64/libbulletjme.dylib");
        assertThat(BulletLibrary.resource("Mac OS X", "x86_64")).hasValue("/native/osx/x86_64/libbulletjme.dylib");
        assertThat(BulletLibrary.resource("Windows 11", "amd64")).hasValue("/native/windows/x86_64/bulletjme.dll");
        assertThat(BulletLibrary.resource("Windows 11", "aarch64")).isEmpty();
        assertThat(BulletLibrary.resource("Linux", "riscv64")).isEmpty();
        assertThat(BulletLibrary.resource("AIX", "ppc64")).isEmpty();
        for (var os : new String[] {"Linux", "Mac OS X", "Windows 11"}) {
            var resource = BulletLibrary.resource(os, "amd64").orElseThrow();
            assertThat(getClass().getResource(resource))
                    .as(os.toLowerCase(Locale.ROOT))
                    .isNotNull();
        }
    }
}
