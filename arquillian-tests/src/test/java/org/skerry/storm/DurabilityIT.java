// SPDX-License-Identifier: Apache-2.0
package org.skerry.storm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.skerry.it.StartsOwnServers;

/**
 * Sixteen clients write, and in the middle of it WildFly or PostgreSQL is killed, again and again: what was acknowledged
 * is there, nothing is half there, and the rules hold. {@code -Dstorm.kills=10} is the whole proof.
 */
@StartsOwnServers
class DurabilityIT {
    private static final int CLIENTS = 16;
    private static final long SEED = 20_261_121;
    private static final int KILLS = Integer.getInteger("storm.kills", 2);

    /** The short version kills WildFly once, for its start takes longest. */
    private static final int SERVER_KILLS = KILLS <= 2 ? 1 : KILLS;

    /** Calls that are acknowledged between two kills: at least, and how many more at most. */
    private static final int CALLS = 150;

    private static final int MORE_CALLS = 450;

    /** Every so many kills of PostgreSQL, WildFly on it is killed, too. */
    private static final int BOTH = 3;

    private final Random random = new Random(SEED);
    private final Path work = Path.of(System.getProperty("it.work", "target"));

    @TempDir
    Path folder;

    @Test
    void whatWasAcknowledgedOutlivesTheServerOnH2() throws Exception {
        try (var grid = new KillableGrid(folder, Map.of())) {
            grid.start();
            try (var storm = storm(grid, "h2")) {
                storm.settleIn();
                for (var kill = 1; kill <= SERVER_KILLS; kill++) {
                    blow(storm);
                    grid.kill();
                    storm.calm();
                    grid.start();
                    proveAfter("kill " + kill + " of WildFly on H2", storm);
                }
                assertEveryServiceWasWrittenTo(storm);
            }
        }
    }

    @Test
    void whatWasAcknowledgedOutlivesPostgresqlAndTheServerOnIt() throws Exception {
        assumeTrue(Set.of("amd64", "x86_64").contains(System.getProperty("os.arch", "")), "no PostgreSQL for it");
        try (var postgres = new KillablePostgres(folder)) {
            postgres.start();
            try (var grid = new KillableGrid(folder, postgres.environment())) {
                grid.start();
                var pid = grid.pid();
                try (var storm = storm(grid, "postgresql")) {
                    storm.settleIn();
                    for (var kill = 1; kill <= KILLS; kill++) {
                        blow(storm);
                        postgres.kill();
                        storm.calm();
                        grid.awaitNotReady();
                        postgres.start();
                        grid.awaitReady();
                        proveAfter("kill " + kill + " of PostgreSQL", storm);
                        if (kill == 1) {
                            assertThat(grid.pid()).as("it needs no restart").isEqualTo(pid);
                            assertThat(said(grid, "database=away")).isEqualTo(1);
                            assertThat(said(grid, "database=back")).isEqualTo(1);
                            assertThat(said(grid, "\tat ")).as("stack traces").isZero();
                        }
                        if (kill % BOTH == 0) {
                            blow(storm);
                            grid.kill();
                            storm.calm();
                            grid.start();
                            proveAfter("kill of WildFly on PostgreSQL", storm);
                        }
                    }
                    assertEveryServiceWasWrittenTo(storm);
                }
            }
        }
    }

    private Storm storm(KillableGrid grid, String name) throws IOException {
        var storm = new Storm(
                grid.publicUri(), grid.privateUri(), CLIENTS, SEED, work.resolve("storm-history-" + name + ".txt"));
        report("storm on " + name + ", " + KILLS + " kills, seed " + SEED);
        return storm;
    }

    /** Leaves the storm at the moment of the kill. */
    private void blow(Storm storm) throws InterruptedException {
        storm.rise();
        storm.awaitAcknowledged(CALLS + random.nextInt(MORE_CALLS));
        storm.killing();
    }

    private void proveAfter(String what, Storm storm) throws Exception {
        var wrong = storm.check();
        report(what + ": acknowledged so far " + storm.acknowledged() + ", unknown " + storm.unknown()
                + ", values there " + storm.values() + ", wrong " + wrong.size());
        wrong.forEach(this::report);
        assertThat(wrong).as(what).isEmpty();
    }

    private void assertEveryServiceWasWrittenTo(Storm storm) {
        report(storm.report());
        assertThat(List.of("asset store", "item add", "account create", "group create", "mute update", "message store"))
                .allSatisfy(
                        deed -> assertThat(storm.acknowledged(deed)).as(deed).isPositive());
    }

    private static long said(KillableGrid grid, String text) throws IOException {
        return grid.lines().stream().filter(line -> line.contains(text)).count();
    }

    private void report(String line) {
        try {
            Files.writeString(
                    work.resolve("storm-report.txt"),
                    line + System.lineSeparator(),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException disk) {
            throw new UncheckedIOException(disk);
        }
    }
}
