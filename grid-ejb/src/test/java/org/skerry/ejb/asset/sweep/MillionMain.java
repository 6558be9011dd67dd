// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset.sweep;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.Locale;
import org.skerry.ejb.asset.sweep.MemoryWatch.Moment;
import org.skerry.ejb.persistence.TestDatabase;

/**
 * Stores, sweeps and reads back many assets: {@code mvn -Pmillion}, see docs/adr/0028-asset-maintenance.md. Twice: the
 * first sweep puts a third of them into the bin, the second, a hundred days later by its clock, empties that and removes
 * the bytes that nobody has. Fails if anything is not as it should be, or if memory grows. {@code
 * -Dmillion.steps=store} and {@code sweep} do it in two runs.
 */
final class MillionMain {
    private static final System.Logger LOG = System.getLogger(MillionMain.class.getName());
    private static final int TENTHS = 10;
    /** What may be in use beyond what was after the first tenth: H2's own cache fills later. */
    private static final long MOST_GROWTH_MEGABYTES = 64;

    private MillionMain() {}

    /** What a run does. */
    enum Steps {
        /** Leaves what was stored. */
        STORE,
        /** Goes on with what was stored. */
        SWEEP,
        ALL
    }

    /**
     * Runs it.
     *
     * @param args how many; the folder, which is emptied before storing and after sweeping; which steps
     */
    public static void main(String[] args) throws IOException {
        var folder = Path.of(args[1]).toAbsolutePath();
        var steps = Steps.valueOf(args[2].toUpperCase(Locale.ROOT));
        if (steps != Steps.SWEEP) {
            delete(folder);
        }
        run(Integer.parseInt(args[0]), folder, steps);
        if (steps != Steps.STORE) {
            delete(folder);
        }
    }

    static void run(int count, Path folder, Steps steps) throws IOException {
        Files.createDirectories(folder);
        var memory = new MemoryWatch();
        var made = new MadeAssets(count);
        try (var database = TestDatabase.compactingH2(folder.resolve("db"))) {
            var assets = new ManyAssets(made, database, folder.resolve("assets"));
            var first = memory.take("begin");
            if (steps != Steps.SWEEP) {
                first = store(made, assets, memory, folder.resolve("db.mv.db"));
            }
            if (steps != Steps.STORE) {
                sweep(made, assets, memory);
            }
            var growth = memory.heapGrowth(first);
            LOG.log(Level.INFO, "all right, heap growth mb=" + growth);
            if (growth > MOST_GROWTH_MEGABYTES) {
                throw new IllegalStateException("the heap in use grew by " + growth + " MB");
            }
        }
    }

    /** Says what was in use after the first tenth. */
    private static Moment store(MadeAssets made, ManyAssets assets, MemoryWatch memory, Path database)
            throws IOException {
        var count = made.count();
        assets.store(0, count / TENTHS);
        var first = memory.take("stored=" + count / TENTHS);
        for (var tenth = 1; tenth < TENTHS; tenth++) {
            assets.store(count / TENTHS * tenth, tenth == TENTHS - 1 ? count : count / TENTHS * (tenth + 1));
            memory.take("stored=" + (tenth + 1) + "0% database-mb=" + megabytes(database));
        }
        ManyAssets.expect("contents", made.contents(), assets.contents());
        assets.giveToInventories();
        memory.take("inventories");
        return first;
    }

    private static void sweep(MadeAssets made, ManyAssets assets, MemoryWatch memory) {
        var garbage = made.count() - made.needed();
        var one = assets.sweep(Duration.ofDays(100), phase -> memory.take("first sweep, done: " + phase));
        ManyAssets.expect("marked", made.needed(), one.count(Marking.MARKED));
        ManyAssets.expect("unreadable", 0, one.count(Marking.UNREADABLE));
        ManyAssets.expect("recycled", garbage, one.count(Removal.RECYCLED));
        ManyAssets.expect("in the bin", garbage, assets.inBin());
        ManyAssets.expect("contents removed at first", 0, one.count(Removal.BYTES_REMOVED));
        assets.expectNeededOnly();
        memory.take("read back");
        var two = assets.sweep(Duration.ofDays(200), phase -> memory.take("second sweep, done: " + phase));
        ManyAssets.expect("recycled again", 0, two.count(Removal.RECYCLED));
        ManyAssets.expect("forgotten", garbage, two.count(Removal.FORGOTTEN));
        ManyAssets.expect("in the bin", 0, assets.inBin());
        ManyAssets.expect(
                "contents removed", made.contents() - made.neededContents(), two.count(Removal.BYTES_REMOVED));
        ManyAssets.expect("contents left", made.neededContents(), assets.contents());
        assets.expectNeededOnly();
        memory.take("read back");
    }

    private static long megabytes(Path file) throws IOException {
        return Files.size(file) >> 20;
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes facts) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path inner, IOException broken) throws IOException {
                Files.delete(inner);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
