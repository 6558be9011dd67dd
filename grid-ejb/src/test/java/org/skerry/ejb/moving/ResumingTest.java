// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.moving;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.skerry.ejb.moving.into.Target;
import org.skerry.ejb.moving.into.TargetWork;
import org.skerry.ejb.moving.into.Targets;

/** Ended at any place, the next run goes on, and what comes of it is what comes of a run that nobody disturbed. */
class ResumingTest {
    private static final long SEED = 7;

    @TempDir
    Path folder;

    /** Stands for the end of the process. */
    private static final class Killed extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** Dies at the n-th transaction: before it, after it is committed, or with all written and nothing committed. */
    private static final class Mortal implements Targets {
        private final Targets targets;
        private final Random random;
        private int left;

        Mortal(Targets targets, int left, Random random) {
            this.targets = targets;
            this.left = left;
            this.random = random;
        }

        @Override
        public <T> T call(TargetWork<T> work) {
            if (left-- > 0) {
                return targets.call(work);
            }
            switch (random.nextInt(3)) {
                case 0 -> {
                    // before the transaction
                }
                case 1 -> targets.call(work);
                default ->
                    targets.call((Target target) -> {
                        work.on(target);
                        throw new Killed();
                    });
            }
            throw new Killed();
        }
    }

    private OldGrid old() throws SQLException {
        var old = OldGrid.sqlite(folder);
        var people = new OldPeople(old, SEED);
        people.ordinary();
        for (var at = 0; at < 120; at++) {
            var id = people.id();
            people.account(id, "User" + at, at % 10 == 0 ? "" : "Resident");
            people.password(id, "secret " + at);
            people.inventory(id, 2, 20);
            people.folder(id, people.id(), "Orphan", -1);
            people.item(id, people.id(), "Lost");
            people.item(id, OldPeople.ZERO, "x".repeat(260), Map.of("creatorID", "odd"));
        }
        old.add("Friends", Map.of("PrincipalID", "nobody", "Friend", "nobody"));
        return old;
    }

    @Test
    void endedAtEachPlaceItGoesOn() throws SQLException, IOException {
        try (var old = old()) {
            var undisturbed = NewGrid.h2(folder);
            var whole = undisturbed.moveIn(old);
            assertThat(whole.moved()).isGreaterThan(2500);
            var random = new Random(SEED);
            var grid = NewGrid.h2(folder, 1);
            var deaths = 0;
            Counts resumed = null;
            while (resumed == null) {
                // each run dies one transaction later, counted from its start, so that all are died in
                var targets = new Mortal(Targets.live(grid.database()), deaths, random);
                try {
                    resumed = grid.moveIn(old, targets, NewGrid.steps());
                } catch (Killed expected) {
                    deaths++;
                }
                if (deaths > 300) {
                    throw new AssertionError("it does not come to an end");
                }
            }
            assertThat(deaths).isGreaterThan(25);
            assertThat(grid.state()).isEqualTo(undisturbed.state());
            assertThat(grid.report()).containsExactlyElementsOf(undisturbed.report());
            assertThat(resumed).hasToString(whole.toString());
        }
    }

    @Test
    void aTrialFindsTheSameAndWritesNothing() throws SQLException, IOException {
        try (var old = old()) {
            var grid = NewGrid.h2(folder);
            var before = grid.state();
            var trial = new NewGrid(grid.database(), folder);
            var scratch = NewGrid.h2(folder, 1);
            var told = trial.moveIn(
                    old, Targets.trial(scratch.database(), java.util.Optional.of(grid.database())), NewGrid.steps());
            assertThat(grid.state()).isEqualTo(before);
            assertThat(grid.rows("select count(*) from moving_pass")).isEqualTo(List.of("0"));
            var real = grid.moveIn(old);
            assertThat(told).hasToString(real.toString());
            assertThat(trial.report()).containsExactlyElementsOf(grid.report());
            // now that all is here, another trial says so
            var again = new NewGrid(grid.database(), folder);
            assertThat(again.moveIn(
                                    old,
                                    Targets.trial(
                                            NewGrid.h2(folder, 1).database(), java.util.Optional.of(grid.database())),
                                    NewGrid.steps())
                            .moved())
                    .isZero();
        }
    }
}
