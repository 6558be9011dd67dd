// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.skerry.api.binary.Octets;
import org.skerry.api.id.AssetId;
import org.skerry.ejb.asset.job.Step;

/**
 * An object and its texture are in the bin, and their time there is over. Somebody asks for the object at one step or another
 * of the sweep that would forget them: whoever gets the object gets the texture.
 */
class ComingBackTest {
    private static final int STEPS = 60;

    @TempDir
    Path folder;

    private SweptGrid grid;
    private AssetId texture = AssetId.ZERO;
    private AssetId object = AssetId.ZERO;

    @BeforeEach
    void open() {
        grid = SweptGrid.empty(SweepDatabases.h2(), folder);
    }

    private void overdue() {
        grid = SweptGrid.empty(SweepDatabases.h2(), folder);
        texture = grid.store(0, Octets.utf8("a picture"));
        object = grid.store(6, Octets.utf8("<UUID>" + texture + "</UUID>"));
        grid.clock.step(SweptGrid.GRACE.plusDays(1));
        grid.run(false);
        assertThat(grid.bin.count()).isEqualTo(2);
        grid.clock.step(SweptGrid.RECYCLE.plusDays(1));
    }

    private boolean isThere(AssetId id) {
        return !grid.storage
                .tryFetchExisting(List.of(id))
                .toOptional()
                .orElseThrow()
                .isEmpty();
    }

    /** Sweeps in small steps; before one of them something happens. */
    private void sweep(int at, Runnable then) {
        var step = new AtomicInteger();
        var last = grid.run(grid.sweep(1, true), false, Map.of(), () -> {
            if (step.getAndIncrement() == at) {
                then.run();
            }
        });
        assertThat(last).isInstanceOf(Step.Finished.class);
    }

    @Test
    void whoeverTakesTheObjectHasItsTexture() {
        var taken = 0;
        for (var at = 0; at < STEPS; at++) {
            overdue();
            var isTaken = new AtomicInteger();
            sweep(at, () -> {
                if (isThere(object)) {
                    grid.give(object);
                    isTaken.incrementAndGet();
                }
            });
            if (isTaken.get() > 0) {
                taken++;
                assertThat(List.of(object, texture)).as("taken at step %s", at).allMatch(this::isThere);
            }
        }
        assertThat(taken).isBetween(1, STEPS - 1);
    }

    /** In a sweep that has looked at the roots already: it moves the texture to the bin, and the object not. */
    @Test
    void whatSomebodyHadForAWhileGoesWithAllThatItRefersTo() {
        for (var at = 0; at < STEPS; at++) {
            grid = SweptGrid.empty(SweepDatabases.h2(), folder);
            texture = grid.store(0, Octets.utf8("a picture"));
            object = grid.store(6, Octets.utf8("<UUID>" + texture + "</UUID>"));
            grid.clock.step(SweptGrid.GRACE.plusDays(1));
            var items = new ArrayDeque<UUID>();
            sweep(at, () -> items.add(grid.give(object)));
            items.forEach(grid::take);
            for (var later = 0; later < 2; later++) {
                grid.clock.step(SweptGrid.RECYCLE.dividedBy(2).plusDays(1));
                grid.run(false);
            }
            assertThat(isThere(object)).as("given at step %s", at).isEqualTo(isThere(texture));
        }
    }

    @Test
    void whatWasOnlyLookedAtIsForgottenWithAllThatItRefersTo() {
        for (var at = 0; at < STEPS; at++) {
            overdue();
            sweep(at, () -> isThere(object));
            for (var later = 0; later < 3; later++) {
                grid.run(false);
                grid.clock.step(SweptGrid.RECYCLE.plusDays(1));
            }
            sweep(at, () -> {
                if (isThere(object)) {
                    grid.give(object);
                }
            });
            assertThat(isThere(texture)).as("looked at at step %s", at).isEqualTo(isThere(object));
        }
    }

    @Test
    void aSweepEndsAlthoughSomebodyBringsSomethingBackAllTheTime() {
        var many = new ArrayDeque<AssetId>();
        for (var count = 0; count < 400; count++) {
            many.add(grid.store(0, Octets.utf8("picture " + count)));
        }
        grid.clock.step(SweptGrid.GRACE.plusDays(1));
        grid.run(false);
        grid.clock.step(SweptGrid.RECYCLE.plusDays(1));
        var last = grid.run(grid.sweep(50, true), false, Map.of(), () -> isThere(many.remove()));
        assertThat(last).isInstanceOf(Step.Finished.class);
        assertThat(many).isNotEmpty();
        grid.run(false);
        assertThat(grid.bin.count()).isZero();
    }
}
