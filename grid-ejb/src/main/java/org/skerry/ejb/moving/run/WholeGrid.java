// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.moving.run;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.skerry.api.asset.StorageProvider;
import org.skerry.ejb.asset.CatalogStorageProvider;
import org.skerry.ejb.asset.WriteAhead;
import org.skerry.ejb.asset.blob.FileBlobStore;
import org.skerry.ejb.asset.blob.SmallBlobStore;
import org.skerry.ejb.asset.blob.SplitBlobStore;
import org.skerry.ejb.asset.blob.Spool;
import org.skerry.ejb.asset.inspect.TextureInspector;
import org.skerry.ejb.asset.sweep.BinnedIds;
import org.skerry.ejb.moving.MovingStep;
import org.skerry.ejb.moving.Topic;
import org.skerry.ejb.moving.asset.AssetStep;
import org.skerry.ejb.moving.inventory.FolderStep;
import org.skerry.ejb.moving.inventory.ItemStep;
import org.skerry.ejb.moving.table.MovingTables;
import org.skerry.ejb.persistence.Transactions;

/** All that can be moved, in an order in which nothing is moved before what it hangs on. */
public final class WholeGrid {
    private static final int SMALL = 8 * 1024;

    private WholeGrid() {}

    /**
     * The steps of some topics.
     *
     * @param iterations of the slow hash of passwords, as {@code skerry.auth.iterations}
     * @param files of FSAssets
     * @param store for assets
     * @param trial whether the store is not to be written to
     */
    public static List<MovingStep<?>> steps(
            Set<Topic> topics,
            int iterations,
            RandomGenerator random,
            Optional<Path> files,
            StorageProvider store,
            boolean trial) {
        var steps = new ArrayList<MovingStep<?>>(MovingTables.all(iterations, random));
        steps.add(new FolderStep());
        steps.add(new ItemStep());
        steps.addAll(AssetStep.all(files, store, trial));
        return steps.stream()
                .filter(step -> topics.contains(step.topic()))
                .sorted(Comparator.comparing((MovingStep<?> step) -> step.topic()))
                .toList();
    }

    /** A store of assets as a grid has it that was told nothing: bytes in files of a folder, small ones in the database. */
    public static StorageProvider store(Transactions grid, Path folder, Clock clock) {
        return new CatalogStorageProvider(
                grid,
                List.of(new SplitBlobStore(
                        new SmallBlobStore(grid, clock), new FileBlobStore(folder, false, clock), SMALL)),
                new Spool(folder.resolve("incoming")),
                new TextureInspector(),
                new BinnedIds(clock),
                clock,
                WriteAhead.NONE);
    }
}
