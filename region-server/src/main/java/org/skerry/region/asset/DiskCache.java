// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.asset;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.skerry.api.asset.Asset;
import org.skerry.api.id.AssetId;
import org.skerry.api.id.UuidText;
import org.skerry.region.door.AssetFigures;
import org.skerry.region.tick.NanoClock;

/**
 * Assets in files, which outlive the process: {@code ab/c/<id>} under the cache's folder, bounded in bytes and in number,
 * the longest unused deleted first. A file is trusted only if its hash is right; any other is deleted and counted. A
 * folder that cannot be written costs the cache and nothing else: it is left alone for a minute, then tried again.
 * Thread-safe; blocks.
 */
final class DiskCache {
    /** Of a file system's usual block, by which small files are counted. */
    private static final long BLOCK = 4096;

    private static final int USUAL_HEAD = 512;

    /** Bounds the list of files in memory, of about 100 bytes each. */
    private static final int MOST_FILES = 100_000;

    private static final Duration REST = Duration.ofMinutes(1);
    private static final Logger LOG = System.getLogger(DiskCache.class.getName());

    private final Path folder;
    private final Path drafts;
    private final long mostBytes;
    private final AssetCounters counters;
    private final NanoClock clock;
    private final InstantSource time;
    private final AtomicLong draft = new AtomicLong();
    private final Map<AssetId, Long> files = new LinkedHashMap<>(64, 0.75f, true);
    private long bytes;
    private boolean scanned;
    private boolean failing;
    private long failedAt;

    /**
     * @param mostBytes 0 for no cache at all
     * @param clock for the rest after a trouble
     * @param time for what was used last, over restarts
     */
    DiskCache(Path folder, long mostBytes, AssetCounters counters, NanoClock clock, InstantSource time) {
        this.folder = folder;
        this.drafts = folder.resolve("drafts");
        this.mostBytes = mostBytes;
        this.counters = counters;
        this.clock = clock;
        this.time = time;
    }

    /** Finds what an earlier life has left; until it is done the bound holds for newer files alone. */
    void scan() {
        if (mostBytes == 0) {
            return;
        }
        var found = new ArrayList<Found>();
        try {
            for (var old : children(drafts)) {
                Files.deleteIfExists(old);
            }
            for (var upper : children(folder)) {
                for (var lower : upper.equals(drafts) ? List.<Path>of() : children(upper)) {
                    for (var file : children(lower)) {
                        found(file).ifPresent(found::add);
                    }
                }
            }
        } catch (IOException | UncheckedIOException unreadable) {
            troubled("cannot be searched", unreadable);
        }
        found.sort(Comparator.comparing(Found::used));
        adopt(found);
    }

    private record Found(AssetId id, long size, FileTime used) {}

    private static List<Path> children(Path folder) throws IOException {
        try (var inside = Files.list(folder)) {
            return inside.toList();
        } catch (NoSuchFileException | NotDirectoryException nothing) {
            return List.of();
        }
    }

    /** Files of other names are somebody else's and stay. */
    private Optional<Found> found(Path file) throws IOException {
        var id = UuidText.tryParse(file.getFileName().toString()).map(AssetId::new);
        if (id.isEmpty() || !path(id.get()).equals(file)) {
            return Optional.empty();
        }
        try {
            var about = Files.readAttributes(file, BasicFileAttributes.class);
            return Optional.of(new Found(id.get(), about.size(), about.lastModifiedTime()));
        } catch (NoSuchFileException goneMeanwhile) {
            return Optional.empty();
        }
    }

    private void adopt(List<Found> found) {
        delete(adopted(found));
    }

    private synchronized List<AssetId> adopted(List<Found> found) {
        var newer = new LinkedHashMap<>(files);
        files.clear();
        for (var one : found) {
            if (!newer.containsKey(one.id)) {
                files.put(one.id, counted(one.size));
                bytes += counted(one.size);
            }
        }
        files.putAll(newer);
        scanned = true;
        return surplus(mostBytes, MOST_FILES);
    }

    private static long counted(long size) {
        return (size + BLOCK - 1) / BLOCK * BLOCK;
    }

    private Path path(AssetId id) {
        var name = id.toString();
        return folder.resolve(name.substring(0, 2))
                .resolve(name.substring(2, 3))
                .resolve(name);
    }

    /** False if it is certain that there is no file; does not block. */
    synchronized boolean mayHave(AssetId id) {
        return mostBytes > 0 && (!scanned || files.containsKey(id));
    }

    /** All that have a file here, as far as is known. */
    synchronized List<AssetId> ids() {
        return List.copyOf(files.keySet());
    }

    /** The asset, if its file is here and whole. */
    Optional<Asset> find(AssetId id) {
        var file = path(id);
        try {
            var asset = AssetFile.read(file).asset();
            if (!asset.metadata().id().equals(id)) {
                throw new CorruptAssetFileException("of another asset");
            }
            used(id, file);
            return Optional.of(asset);
        } catch (NoSuchFileException none) {
            forget(id);
            return Optional.empty();
        } catch (CorruptAssetFileException corrupt) {
            counters.corrupt.increment();
            LOG.log(Level.WARNING, "event=asset-cache-corrupt file={0} problem=\"{1}\"", file, corrupt.getMessage());
            remove(id);
            return Optional.empty();
        } catch (ClosedByInterruptException stopping) {
            return Optional.empty();
        } catch (IOException unreadable) {
            troubled("cannot be read", unreadable);
            return Optional.empty();
        }
    }

    private void used(AssetId id, Path file) throws IOException {
        synchronized (this) {
            // to have asked makes it the newest
            var _ = files.get(id);
        }
        try {
            Files.setLastModifiedTime(file, FileTime.from(time.instant()));
        } catch (NoSuchFileException evictedMeanwhile) {
            // it has been read, that is enough
        }
    }

    /** Keeps an asset, if there is a place for it. */
    void put(Asset asset) {
        var id = asset.metadata().id();
        var expected = counted(asset.data().length() + USUAL_HEAD);
        List<AssetId> surplus;
        synchronized (this) {
            if (expected > mostBytes || files.containsKey(id) || resting()) {
                return;
            }
            surplus = surplus(mostBytes - expected, MOST_FILES - 1);
        }
        delete(surplus);
        try {
            var place = path(id);
            Files.createDirectories(drafts);
            Files.createDirectories(place.getParent());
            var size = counted(new AssetFile(asset, "")
                    .write(drafts.resolve(Long.toString(draft.incrementAndGet())), place, AssetFile.Care.PLAIN));
            Files.setLastModifiedTime(place, FileTime.from(time.instant()));
            delete(written(id, size));
        } catch (IOException unwritable) {
            troubled("cannot be written", unwritable);
        }
    }

    private synchronized List<AssetId> written(AssetId id, long size) {
        var before = files.put(id, size);
        bytes += size - (before == null ? 0 : before);
        if (failing) {
            failing = false;
            LOG.log(Level.INFO, "event=asset-cache-works folder={0}", folder);
        }
        return surplus(mostBytes, MOST_FILES);
    }

    private boolean resting() {
        return failing && clock.nanos() - failedAt < REST.toNanos();
    }

    private synchronized void troubled(String what, Exception problem) {
        counters.diskTroubles.increment();
        failedAt = clock.nanos();
        if (!failing) {
            failing = true;
            LOG.log(
                    Level.WARNING,
                    "event=asset-cache-trouble folder={0} problem=\"{1} ({2})\"; assets are kept in memory alone,"
                            + " the folder is tried again each minute",
                    folder,
                    what,
                    problem);
        }
    }

    /** The longest unused that are too many; they are forgotten, and their files are to be deleted. */
    private List<AssetId> surplus(long most, int mostFiles) {
        var taken = new ArrayList<AssetId>();
        var oldest = files.entrySet().iterator();
        while ((bytes > most || files.size() > mostFiles) && oldest.hasNext()) {
            var entry = oldest.next();
            bytes -= entry.getValue();
            taken.add(entry.getKey());
            oldest.remove();
        }
        return taken;
    }

    private synchronized void forget(AssetId id) {
        var size = files.remove(id);
        bytes -= size == null ? 0 : size;
    }

    /** Drops one asset. */
    void remove(AssetId id) {
        forget(id);
        delete(List.of(id));
    }

    private void delete(List<AssetId> gone) {
        for (var id : gone) {
            try {
                Files.deleteIfExists(path(id));
            } catch (IOException stays) {
                troubled("cannot be tidied", stays);
            }
        }
    }

    /** Deletes everything. */
    void clear() {
        List<AssetId> all;
        synchronized (this) {
            all = surplus(-1, 0);
        }
        delete(all);
    }

    synchronized AssetFigures.Store figures() {
        return new AssetFigures.Store(files.size(), bytes);
    }
}
