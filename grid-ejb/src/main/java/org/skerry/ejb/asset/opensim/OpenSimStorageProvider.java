// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset.opensim;

import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.sql.SQLInvalidAuthorizationSpecException;
import java.sql.SQLSyntaxErrorException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import java.util.function.Function;
import org.skerry.api.asset.AssetEntry;
import org.skerry.api.asset.AssetMetadata;
import org.skerry.api.asset.AssetRecord;
import org.skerry.api.asset.Content;
import org.skerry.api.asset.StorageProvider;
import org.skerry.api.asset.StorageResult;
import org.skerry.api.id.AssetId;
import org.skerry.ejb.persistence.Chunks;

/**
 * Reads the assets of an OpenSimulator and changes nothing there: what would write is a failure.
 *
 * <p>Hash and length of a content are in none of its layouts as they are here, so each question for metadata reads the
 * bytes too. Content that is damaged is a failure, and left out of walks; content that is gone, with only its metadata
 * left, is not found.
 */
public final class OpenSimStorageProvider implements StorageProvider, AutoCloseable {
    private static final Logger LOG = System.getLogger(OpenSimStorageProvider.class.getName());
    private static final String READ_ONLY = "the assets of OpenSimulator are only read";

    private final Connections connections;
    private final OpenSimQueries queries;
    private final OpenSimLayout layout;
    private final LongAdder read = new LongAdder();
    private final LongAdder lost = new LongAdder();
    private final LongAdder damaged = new LongAdder();
    private final LongAdder failed = new LongAdder();

    OpenSimStorageProvider(Connections connections, OpenSimQueries queries, OpenSimLayout layout) {
        this.connections = connections;
        this.queries = queries;
        this.layout = layout;
    }

    /**
     * What was counted since the start.
     *
     * @param read assets
     * @param lost whose metadata are there without their bytes
     * @param damaged whose bytes are not what they should be, or cannot be read
     * @param failed questions that the database did not answer
     */
    public record Figures(long read, long lost, long damaged, long failed) {}

    public Figures figures() {
        return new Figures(read.sum(), lost.sum(), damaged.sum(), failed.sum());
    }

    @Override
    public StorageResult<AssetRecord> tryFetchMetadata(AssetId id) {
        return find(id, AssetEntry::record);
    }

    @Override
    public StorageResult<Content> tryFetchData(AssetId id) {
        return find(id, AssetEntry::content);
    }

    @Override
    public StorageResult<AssetEntry> tryFetchDataMetadata(AssetId id) {
        return find(id, Function.identity());
    }

    private <T> StorageResult<T> find(AssetId id, Function<AssetEntry, T> part) {
        return answered(() -> {
            var row = connections.call(connection -> queries.row(connection, id));
            if (row.isEmpty()) {
                return new StorageResult.NotFound<>();
            }
            try {
                return opened(row.get())
                        .<StorageResult<T>>map(entry -> new StorageResult.Success<>(part.apply(entry)))
                        .orElseGet(StorageResult.NotFound::new);
            } catch (IOException broken) {
                return new StorageResult.Failure<>("asset " + id + " of OpenSimulator: " + broken.getMessage());
            }
        });
    }

    private Optional<AssetEntry> opened(OpenSimRow row) throws IOException {
        try {
            var entry = layout.open(row);
            (entry.isPresent() ? read : lost).increment();
            return entry;
        } catch (IOException broken) {
            damaged.increment();
            LOG.log(
                    Level.DEBUG,
                    "asset={0} source=opensim problem={1}",
                    row.metadata().id(),
                    broken.getMessage());
            throw broken;
        }
    }

    @Override
    public StorageResult<Set<AssetId>> tryFetchExisting(List<AssetId> ids) {
        return answered(() -> {
            var found = new LinkedHashSet<AssetId>();
            for (var chunk : Chunks.of(ids)) {
                for (var known : connections.call(connection -> queries.known(connection, chunk))) {
                    if (layout.has(known.hash())) {
                        found.add(known.id());
                    }
                }
            }
            return new StorageResult.Success<>(found);
        });
    }

    @Override
    public StorageResult<AssetId> tryCreateAsset(AssetMetadata metadata, InputStream data) {
        return new StorageResult.Failure<>(READ_ONLY);
    }

    @Override
    public StorageResult<AssetId> tryDeleteAsset(AssetId id) {
        return new StorageResult.Failure<>(READ_ONLY);
    }

    /** Positions are those of rows, of which those without readable bytes are not shown: two pages may overlap then. */
    @Override
    public StorageResult<Integer> forEach(Consumer<AssetRecord> action, int start, int count) {
        return answered(() -> {
            var shown = 0;
            var position = start;
            while (shown < count) {
                var from = position;
                var wanted = count - shown;
                var ids = connections.call(connection -> queries.idsFrom(connection, from, wanted));
                for (var known : readable(ids)) {
                    action.accept(known);
                    shown++;
                }
                if (ids.size() < wanted) {
                    break;
                }
                position += wanted;
            }
            return new StorageResult.Success<>(shown);
        });
    }

    @Override
    public StorageResult<List<AssetRecord>> tryList(AssetId after, int count) {
        return answered(() -> {
            var page = new ArrayList<AssetRecord>();
            var last = after;
            while (page.size() < count) {
                var from = last;
                var wanted = count - page.size();
                var ids = connections.call(connection -> queries.idsAfter(connection, from, wanted));
                page.addAll(readable(ids));
                if (ids.size() < wanted) {
                    break;
                }
                last = ids.getLast();
            }
            return new StorageResult.Success<>(page);
        });
    }

    private List<AssetRecord> readable(List<AssetId> ids) throws SQLException {
        var records = new ArrayList<AssetRecord>();
        for (var id : ids) {
            var row = connections.call(connection -> queries.row(connection, id));
            if (row.isPresent()) {
                record(row.get()).ifPresent(records::add);
            }
        }
        return records;
    }

    private Optional<AssetRecord> record(OpenSimRow row) {
        try {
            return opened(row).map(AssetEntry::record);
        } catch (IOException counted) {
            return Optional.empty();
        }
    }

    /** A question whose answer is a failure if the database, or the folder, is out of reach. */
    @FunctionalInterface
    private interface Question<T> {
        StorageResult<T> ask() throws SQLException, IOException;
    }

    private <T> StorageResult<T> answered(Question<T> question) {
        try {
            return question.ask();
        } catch (SQLException | IOException broken) {
            failed.increment();
            return new StorageResult.Failure<>("OpenSimulator's assets: " + broken.getMessage());
        }
    }

    /**
     * Looks whether the database is what the configuration says.
     *
     * @return what is wrong for now, such as a server that is not up; empty if all is well
     * @throws IllegalStateException if it never will be right
     */
    Optional<String> check() {
        try {
            connections.call(queries::names);
            return Optional.empty();
        } catch (MissingTableException wrong) {
            throw new IllegalStateException(
                    OpenSimSettings.PREFIX + "url leads to the wrong database, or " + OpenSimSettings.PREFIX
                            + "kind is wrong: " + wrong.getMessage() + ".",
                    wrong);
        } catch (SQLInvalidAuthorizationSpecException wrong) {
            throw new IllegalStateException(
                    OpenSimSettings.PREFIX + "user or " + OpenSimSettings.PREFIX + "password is wrong: "
                            + wrong.getMessage() + ".",
                    wrong);
        } catch (SQLSyntaxErrorException wrong) {
            throw new IllegalStateException(
                    OpenSimSettings.PREFIX + "url leads to no database that " + OpenSimSettings.PREFIX
                            + "user may read: " + wrong.getMessage() + ".",
                    wrong);
        } catch (SQLException broken) {
            return Optional.of(String.valueOf(broken.getMessage()));
        }
    }

    @Override
    public void close() {
        connections.close();
    }

    /** As in the configuration, for logs and figures. */
    @Override
    public String toString() {
        return OpenSimStorage.NAME;
    }
}
