// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.moving.asset;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.skerry.api.asset.AssetEntry;
import org.skerry.api.asset.AssetMetadata;
import org.skerry.api.asset.StorageProvider;
import org.skerry.api.asset.StorageResult;
import org.skerry.api.error.ServiceUnavailableException;
import org.skerry.api.id.AssetId;
import org.skerry.ejb.asset.opensim.OldContents;
import org.skerry.ejb.moving.Findings;
import org.skerry.ejb.moving.MovingStep;
import org.skerry.ejb.moving.Topic;
import org.skerry.ejb.moving.into.Target;
import org.skerry.ejb.moving.source.RefusedRowException;
import org.skerry.ejb.moving.source.RowReader;
import org.skerry.ejb.moving.source.SourceDatabase;
import org.skerry.ejb.moving.source.SourceRow;

/**
 * Moves assets. Bytes are stored as they are read, for a store has transactions of its own; what a page that was not
 * committed has stored is found to be here by the next run. An asset that is here stays: one id never has other bytes.
 */
public final class AssetStep implements MovingStep<List<AssetStep.Outcome>> {
    /** The column of the id. */
    static final String ID = "id|UUID";

    private static final int PAGE = 200;
    private static final int AT_ONCE = 16;
    private static final long BYTES_AT_ONCE = 64L * 1024 * 1024;
    private static final int MAX_NAME = 255;
    private static final int MAX_DESCRIPTION = 1024;
    private static final int MAX_CREATOR = 512;
    private static final List<String> KEY = List.of(ID);
    private static final List<String> COLUMNS = List.of(
            ID,
            "name",
            "description",
            "assetType|type",
            "local",
            "temporary",
            "create_time|CreateTime",
            "asset_flags|AssetFlags",
            "CreatorID",
            "hash");

    private final AssetBytes bytes;
    private final Optional<Path> files;
    private final StorageProvider store;
    private final boolean trial;
    private final OldContents contents;

    private AssetStep(AssetBytes bytes, Optional<Path> files, StorageProvider store, boolean trial) {
        this.bytes = bytes;
        this.files = files;
        this.store = store;
        this.trial = trial;
        this.contents = bytes.contents(files);
    }

    /**
     * A step for each of the three tables, of which a grid has one, or more if it changed over.
     *
     * @param files of FSAssets; without, its table is not moved
     * @param store that is written to; in a trial it is only asked what is there
     */
    public static List<AssetStep> all(Optional<Path> files, StorageProvider store, boolean trial) {
        var steps = new ArrayList<AssetStep>();
        for (var bytes : AssetBytes.values()) {
            steps.add(new AssetStep(bytes, files, store, trial));
        }
        return List.copyOf(steps);
    }

    /** What became of a row: moved if it has no reason. */
    record Outcome(String key, boolean present, String reason, String detail, List<String> repairs) {
        private static Outcome moved(String key, List<String> repairs) {
            return new Outcome(key, false, "", "", repairs);
        }

        private static Outcome refused(String key, String reason, String detail) {
            return new Outcome(key, false, reason, detail, List.of());
        }
    }

    private record Coming(String key, AssetMetadata metadata, SourceRow row, List<String> repairs) {}

    private record Opened(Coming coming, AssetEntry entry) {}

    @Override
    public Topic topic() {
        return Topic.ASSETS;
    }

    @Override
    public String name() {
        return bytes.table();
    }

    @Override
    public Page<List<Outcome>> read(SourceDatabase source, List<String> after) throws SQLException {
        var table = source.table(bytes.table());
        if (table.isEmpty()) {
            return new Page<>(List.of(), after, true);
        }
        var outcomes = new ArrayList<Outcome>();
        var rows = table.get().page(KEY, after, COLUMNS, PAGE);
        var coming = new ArrayList<Coming>();
        for (var row : rows) {
            try {
                coming.add(coming(row));
            } catch (RefusedRowException refused) {
                outcomes.add(Outcome.refused(row.key(KEY), refused.reason(), refused.detail()));
            }
        }
        move(source, coming, outcomes);
        var place = rows.isEmpty() ? after : rows.getLast().texts(KEY);
        return new Page<>(outcomes, place, rows.size() < PAGE);
    }

    private static Coming coming(SourceRow source) {
        var row = new RowReader(source);
        var metadata = new AssetMetadata(
                new AssetId(row.id(ID)),
                row.line("name", MAX_NAME),
                row.line("description", MAX_DESCRIPTION),
                row.integer("assetType|type", 0),
                row.seconds("create_time|CreateTime"),
                row.bool("local", false),
                row.bool("temporary", false),
                row.line("CreatorID", MAX_CREATOR),
                row.integer("asset_flags|AssetFlags", 0));
        return new Coming(
                source.key(KEY), metadata, source, List.copyOf(row.repairs().keySet()));
    }

    private void move(SourceDatabase source, List<Coming> coming, List<Outcome> outcomes) throws SQLException {
        if (coming.isEmpty()) {
            return;
        }
        var here = here(coming);
        var batch = new ArrayList<Opened>();
        var size = 0L;
        for (var asset : coming) {
            if (here.contains(asset.metadata().id())) {
                outcomes.add(new Outcome(asset.key(), true, "", "", List.of()));
                continue;
            }
            try {
                var entry = open(source, asset);
                batch.add(new Opened(asset, entry));
                size += entry.record().length();
            } catch (RefusedRowException refused) {
                outcomes.add(Outcome.refused(asset.key(), refused.reason(), refused.detail()));
            }
            if (batch.size() >= AT_ONCE || size >= BYTES_AT_ONCE) {
                outcomes.addAll(store(batch));
                batch.clear();
                size = 0;
            }
        }
        outcomes.addAll(store(batch));
    }

    private Set<AssetId> here(List<Coming> coming) {
        return switch (store.tryFetchExisting(
                coming.stream().map(asset -> asset.metadata().id()).toList())) {
            case StorageResult.Success<Set<AssetId>>(var found) -> found;
            case StorageResult.NotFound<Set<AssetId>>() -> Set.of();
            case StorageResult.AuthNeeded<Set<AssetId>>() ->
                throw new ServiceUnavailableException("assets", "the store wants credentials");
            case StorageResult.Failure<Set<AssetId>>(var reason) ->
                throw new ServiceUnavailableException("assets", reason);
        };
    }

    private AssetEntry open(SourceDatabase source, Coming asset) throws SQLException {
        if (bytes == AssetBytes.FILE && files.isEmpty()) {
            throw new RefusedRowException("no-folder", "the files of FSAssets were not given");
        }
        var data = bytes.read(source, asset.row());
        try {
            return contents.open(asset.metadata(), bytes.hash(asset.row()), data.length(), data.data())
                    .orElseThrow(() -> new RefusedRowException("no-bytes", "its bytes are gone"));
        } catch (IOException damaged) {
            throw new RefusedRowException("damaged", String.valueOf(damaged.getMessage()));
        }
    }

    /** Together, for most of what a small one costs is that it is made durable. */
    private List<Outcome> store(List<Opened> batch) {
        if (trial) {
            return batch.stream()
                    .map(opened ->
                            Outcome.moved(opened.coming().key(), opened.coming().repairs()))
                    .toList();
        }
        var outcomes = new ArrayList<Outcome>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var storing = new ArrayList<Future<Outcome>>();
            for (var opened : List.copyOf(batch)) {
                storing.add(threads.submit(() -> store(opened)));
            }
            for (var stored : storing) {
                outcomes.add(stored.get());
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new ServiceUnavailableException("assets", "stopped", stopped);
        } catch (ExecutionException failed) {
            var cause = failed.getCause();
            throw cause instanceof ServiceUnavailableException told
                    ? told
                    : new ServiceUnavailableException("assets", "an asset cannot be stored: " + cause, failed);
        }
        return outcomes;
    }

    private Outcome store(Opened opened) {
        var coming = opened.coming();
        try (var in = opened.entry().content().open()) {
            var stored = store.tryCreateAsset(coming.metadata(), in);
            if (stored instanceof StorageResult.Failure<AssetId>(var reason)) {
                throw new ServiceUnavailableException("assets", reason);
            }
            return Outcome.moved(coming.key(), coming.repairs());
        } catch (IOException cut) {
            return Outcome.refused(coming.key(), "damaged", String.valueOf(cut.getMessage()));
        }
    }

    @Override
    public void write(Target target, List<Outcome> outcomes, Findings findings) {
        for (var outcome : outcomes) {
            if (outcome.present()) {
                findings.present(1);
            } else if (outcome.reason().isEmpty()) {
                findings.moved(1);
                outcome.repairs().forEach(reason -> findings.repaired(name(), outcome.key(), reason, ""));
            } else {
                findings.refused(name(), outcome.key(), outcome.reason(), outcome.detail());
            }
        }
    }
}
