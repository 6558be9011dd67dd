// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.moving;

import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.skerry.ejb.moving.into.TargetDatabase;
import org.skerry.ejb.moving.into.Targets;
import org.skerry.ejb.moving.run.WholeGrid;

/**
 * Moves a million items out of a MariaDB into H2 in files and tells time and heap: {@code mvn -Pmillion-moved -pl grid-ejb
 * -am package -DskipTests}; see docs/adr/0032-moving-in.md.
 */
final class MillionItemsMain {
    private static final System.Logger LOG = System.getLogger(MillionItemsMain.class.getName());
    private static final int USERS = 1000;
    private static final int FOLDERS = 20;

    private MillionItemsMain() {}

    /** Takes how many items, and a folder to work in. */
    public static void main(String[] args) throws Exception {
        var items = Integer.parseInt(args[0]);
        var folder = Path.of(args[1]);
        Files.createDirectories(folder);
        try (var old = OldGrid.mariaDb()) {
            var began = Instant.now();
            fill(old, items);
            tell(String.format(Locale.ROOT, "filled with %,d items in %d s", items, seconds(began)));
            move(old, folder, items, "moved");
            move(old, folder, items, "moved again");
        }
        System.exit(0);
    }

    private static void move(OldGrid old, Path folder, int items, String what) throws Exception {
        var peak = new long[1];
        var listener = new MovingListener() {
            private long next = items / 10;

            @Override
            public void moved(String step, Counts counts, long total) {
                if (counts.rows() >= next) {
                    System.gc();
                    var used = Runtime.getRuntime().totalMemory()
                            - Runtime.getRuntime().freeMemory();
                    peak[0] = Math.max(peak[0], used);
                    tell(String.format(
                            Locale.ROOT,
                            "%s: %,d rows, %,d kB in use after a collection",
                            step,
                            counts.rows(),
                            used / 1024));
                    next += items / 10;
                }
            }
        };
        var began = Instant.now();
        try (var source = old.open();
                var report = MovingReport.open(folder.resolve("report.jsonl"));
                var grid = TargetDatabase.open(
                        "jdbc:h2:file:" + folder.toAbsolutePath().resolve("grid"), "sa", "sa")) {
            var steps = WholeGrid.steps(
                    EnumSet.of(Topic.INVENTORY),
                    1,
                    new Random(1),
                    Optional.empty(),
                    WholeGrid.store(grid, folder.resolve("assets"), Clock.systemUTC()),
                    false);
            var counts = new MovingIn(source, source, Targets.live(grid), report, listener, Clock.systemUTC())
                    .run(steps, false);
            tell(String.format(
                    Locale.ROOT, "%s in %d s: %s; most in use %,d kB", what, seconds(began), counts, peak[0] / 1024));
        }
    }

    private static void tell(String what) {
        LOG.log(Level.INFO, what);
    }

    private static long seconds(Instant began) {
        return Duration.between(began, Instant.now()).toSeconds();
    }

    /** As quick as the server takes it: this is not what is measured. */
    private static void fill(OldGrid old, int items) throws SQLException {
        var random = new Random(1);
        var owners = new UUID[USERS];
        var folders = new UUID[USERS][FOLDERS];
        for (var at = 0; at < USERS; at++) {
            owners[at] = new UUID(random.nextLong(), random.nextLong());
            for (var in = 0; in < FOLDERS; in++) {
                folders[at][in] = new UUID(random.nextLong(), random.nextLong());
                old.execute(
                        "insert into inventoryfolders (folderName, type, version, folderID, agentID, parentFolderID) values ('F',"
                                + (in == 0 ? 8 : -1) + ", 1, '" + folders[at][in] + "', '" + owners[at] + "', '"
                                + (in == 0 ? new UUID(0, 0) : folders[at][0]) + "')");
            }
        }
        var rows = new StringBuilder();
        for (var at = 0; at < items; at++) {
            var owner = random.nextInt(USERS);
            var values = List.of(
                    "'" + new UUID(random.nextLong(), random.nextLong()) + "'",
                    "'" + owners[owner] + "'",
                    "'" + folders[owner][random.nextInt(FOLDERS)] + "'",
                    "'" + new UUID(random.nextLong(), random.nextLong()) + "'",
                    "'An item of some name " + at + "'",
                    "'What it is, in a few words'",
                    "'" + owners[owner] + "'",
                    "6, 6, 2147483647, 2147483647, 0, 0, 581632, 0, 0, 0, 0, 1600000000, '" + new UUID(0, 0) + "'");
            rows.append(rows.isEmpty() ? "" : ", ")
                    .append('(')
                    .append(String.join(", ", values))
                    .append(')');
            if (at % 1000 == 999 || at == items - 1) {
                old.execute("insert into inventoryitems (inventoryID, avatarID, parentFolderID, assetID, inventoryName,"
                        + " inventoryDescription, creatorID, assetType, invType, inventoryBasePermissions,"
                        + " inventoryCurrentPermissions, inventoryEveryOnePermissions, inventoryGroupPermissions,"
                        + " inventoryNextPermissions, salePrice, saleType, groupOwned, flags, creationDate, groupID) values "
                        + rows);
                rows.setLength(0);
            }
        }
    }
}
