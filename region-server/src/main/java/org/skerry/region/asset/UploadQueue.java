// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.asset;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.skerry.api.asset.Asset;
import org.skerry.api.id.AgentId;
import org.skerry.api.id.AssetId;
import org.skerry.region.door.AssetFigures;

/**
 * Assets that wait for the grid, each in a file whose name is its number in the order of their coming. What {@link #add}
 * has taken is on disk and stays there until {@link #done}, whatever happens to the process. A file that cannot be read is
 * put into {@code set-aside} and logged. Thread-safe; blocks.
 */
final class UploadQueue {
    private static final Pattern NAME = Pattern.compile("(\\d{1,18})\\.upload");
    private static final String DRAFT = ".draft";
    private static final String SET_ASIDE = "set-aside";
    private static final int ROOM_FOR_A_HEAD = 1 << 10;
    private static final Logger LOG = System.getLogger(UploadQueue.class.getName());

    private final Path folder;
    private final long mostBytes;
    private final AssetCounters counters;
    private final InstantSource time;
    private final Object adding = new Object();
    private final TreeMap<Long, Entry> entries = new TreeMap<>();
    private final Map<AssetId, Entry> byId = new ConcurrentHashMap<>();
    private long last;
    private long bytes;

    /**
     * One that waits.
     *
     * @param number in the order of coming
     * @param size of its file in bytes
     * @param since when it came
     */
    record Entry(long number, AssetId id, long size, Instant since, Optional<ItemSave> save) {}

    private UploadQueue(Path folder, long mostBytes, AssetCounters counters, InstantSource time) {
        this.folder = folder;
        this.mostBytes = mostBytes;
        this.counters = counters;
        this.time = time;
    }

    /**
     * Opens a folder, with all that waits in it.
     *
     * @param mostBytes of all files together
     * @throws IOException if the folder cannot be made or searched
     */
    static UploadQueue open(Path folder, long mostBytes, AssetCounters counters, InstantSource time)
            throws IOException {
        Files.createDirectories(folder);
        // a folder whose own name is not on disk would take with it what was promised in it
        for (var above = folder.toAbsolutePath().getParent(); above != null; above = above.getParent()) {
            forceAsFarAsPossible(above);
        }
        var queue = new UploadQueue(folder, mostBytes, counters, time);
        queue.load();
        return queue;
    }

    private synchronized void load() throws IOException {
        List<Path> found;
        try (var inside = Files.list(folder)) {
            found = inside.toList();
        }
        var waiting = new TreeMap<Long, Path>();
        for (var file : found) {
            var name = NAME.matcher(file.getFileName().toString());
            if (name.matches()) {
                waiting.put(Long.parseLong(name.group(1)), file);
            } else if (file.getFileName().toString().endsWith(DRAFT)) {
                // was never promised
                Files.deleteIfExists(file);
            }
        }
        for (var one : waiting.entrySet()) {
            last = one.getKey();
            load(one.getKey(), one.getValue());
        }
    }

    private void load(long number, Path file) {
        try {
            var content = AssetFile.read(file);
            var since = Files.getLastModifiedTime(file).toInstant();
            var id = content.asset().metadata().id();
            enter(new Entry(number, id, Files.size(file), since, ItemSave.of(content.note())));
        } catch (CorruptAssetFileException corrupt) {
            setAside(file, corrupt);
        } catch (IOException broken) {
            unreadable(file, broken);
        }
    }

    private void enter(Entry entry) {
        entries.put(entry.number, entry);
        byId.putIfAbsent(entry.id, entry);
        bytes += entry.size;
    }

    /** Out of the way, where an operator finds it. */
    private void setAside(Path file, IOException problem) {
        try {
            var aside = folder.resolve(SET_ASIDE);
            Files.createDirectories(aside);
            var place = aside.resolve(time.millis() + "-" + file.getFileName());
            Files.move(file, place);
            counters.setAside.increment();
            LOG.log(
                    Level.ERROR,
                    "event=asset-upload-set-aside problem=\"a file {0}\"; it is now {1}",
                    problem.getMessage(),
                    place);
        } catch (IOException stays) {
            unreadable(file, stays);
        }
    }

    /**
     * Takes an asset; on disk when this returns true. False if there is no room. The first content under an id counts.
     *
     * @throws IOException if it cannot be written; nothing is taken then
     */
    boolean add(Asset asset, Optional<ItemSave> save) throws IOException {
        // one at a time, and without the lock that readers need while the disk takes its time
        synchronized (adding) {
            var number = placeFor(asset);
            if (number.isEmpty()) {
                return false;
            }
            var place = file(number.getAsLong());
            var file = new AssetFile(asset, save.map(ItemSave::text).orElse(""));
            var draft = folder.resolve(number.getAsLong() + DRAFT);
            var size = file.write(draft, place, AssetFile.Care.FORCED);
            try {
                force(folder);
            } catch (IOException notSure) {
                Files.deleteIfExists(place);
                throw notSure;
            }
            taken(new Entry(number.getAsLong(), asset.metadata().id(), size, time.instant(), save));
            return true;
        }
    }

    private synchronized OptionalLong placeFor(Asset asset) {
        return bytes + asset.data().length() + ROOM_FOR_A_HEAD > mostBytes
                ? OptionalLong.empty()
                : OptionalLong.of(last + 1);
    }

    private synchronized void taken(Entry entry) {
        last = entry.number;
        enter(entry);
        counters.queued.increment();
    }

    private static void forceAsFarAsPossible(Path above) {
        try {
            force(above);
        } catch (IOException notOurs) {
            LOG.log(Level.TRACE, "a folder above cannot be forced", notOurs);
        }
    }

    /** So that the names in it are on disk as well as the content of its files. */
    private static void force(Path folder) throws IOException {
        try (var open = FileChannel.open(folder, StandardOpenOption.READ)) {
            open.force(true);
        } catch (AccessDeniedException windows) {
            LOG.log(Level.TRACE, "folders cannot be forced here", windows);
        }
    }

    private Path file(long number) {
        return folder.resolve(String.format("%018d.upload", number));
    }

    /** What waits under an id. */
    Optional<Asset> find(AssetId id) {
        return Optional.ofNullable(byId.get(id)).flatMap(this::read);
    }

    /** Whether something waits under an id. */
    boolean contains(AssetId id) {
        return byId.containsKey(id);
    }

    /** What waits, in order. */
    synchronized List<Entry> waiting() {
        return new ArrayList<>(entries.values());
    }

    /** The newest that waits for the same item. */
    synchronized Optional<ItemSave> newest(ItemSave one) {
        return entries.descendingMap().values().stream()
                .flatMap(entry -> entry.save.stream())
                .filter(one::isForItemOf)
                .findFirst();
    }

    /** How many wait that one agent has saved. */
    synchronized long countOf(AgentId owner) {
        return entries.values().stream()
                .flatMap(entry -> entry.save.stream())
                .filter(save -> save.owner().equals(owner))
                .count();
    }

    /** Whether a later one is for the same item. */
    synchronized boolean hasNewer(Entry entry) {
        return entries.tailMap(entry.number, false).values().stream()
                .flatMap(later -> later.save.stream())
                .anyMatch(save ->
                        entry.save.filter(mine -> mine.isForItemOf(save)).isPresent());
    }

    /** The content of one that waits; nothing if it has been done meanwhile or cannot be read. */
    Optional<Asset> read(Entry entry) {
        var file = file(entry.number);
        try {
            return Optional.of(AssetFile.read(file).asset());
        } catch (NoSuchFileException gone) {
            forget(entry);
        } catch (CorruptAssetFileException corrupt) {
            setAside(file, corrupt);
            forget(entry);
        } catch (IOException broken) {
            unreadable(file, broken);
        }
        return Optional.empty();
    }

    private static void unreadable(Path file, IOException problem) {
        LOG.log(Level.ERROR, "event=asset-upload-unreadable file={0} problem=\"{1}\"", file, problem);
    }

    private synchronized void forget(Entry entry) {
        if (entries.remove(entry.number) == null) {
            return;
        }
        bytes -= entry.size;
        if (byId.remove(entry.id, entry)) {
            entries.values().stream()
                    .filter(other -> other.id.equals(entry.id))
                    .findFirst()
                    .ifPresent(other -> byId.put(other.id, other));
        }
    }

    /** The grid has it: forgotten, on disk too. */
    void done(Entry entry) {
        try {
            Files.deleteIfExists(file(entry.number));
        } catch (IOException stays) {
            // it will be sent once more after a restart, which changes nothing
            LOG.log(Level.WARNING, "event=asset-upload-file-stays number={0} problem=\"{1}\"", entry.number, stays);
        }
        forget(entry);
    }

    /** Forgets all that waits for the same item, for it has newer content. */
    void drop(ItemSave one) {
        waiting().stream()
                .filter(entry -> entry.save.filter(one::isForItemOf).isPresent())
                .forEach(this::done);
    }

    synchronized AssetFigures.Queue figures() {
        var oldest = entries.isEmpty()
                ? Duration.ZERO
                : Duration.between(entries.firstEntry().getValue().since, time.instant());
        return new AssetFigures.Queue(
                entries.size(),
                bytes,
                Math.max(0, oldest.toSeconds()),
                counters.queued.sum(),
                counters.uploads.sum(),
                counters.retries.sum(),
                counters.setAside.sum());
    }
}
