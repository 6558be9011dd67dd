// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset.journal;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.skerry.api.error.ServiceUnavailableException;
import org.skerry.api.id.AssetId;
import org.skerry.ejb.asset.NewAsset;
import org.skerry.ejb.asset.WriteAhead;
import org.skerry.ejb.asset.blob.SmallBlobStore;
import org.skerry.ejb.asset.journal.PendingUploads.Pending;
import org.skerry.ejb.persistence.CommitGroup;

/**
 * Small uploads are acknowledged when they are in this journal on the disk, and go to the catalog some hundreds at a time.
 * What it cannot take, for whatever reason, its caller writes to the catalog as if there were no journal. Thread-safe;
 * blocks.
 */
final class UploadJournal implements WriteAhead, AutoCloseable {
    /** For which an upload waits for others before they go to the catalog. */
    static final Duration LINGER = Duration.ofMillis(500);

    /** After the database was away, or the disk full. */
    static final Duration PATIENCE = Duration.ofSeconds(5);

    private static final System.Logger LOG = System.getLogger(UploadJournal.class.getName());
    private static final int GROUP = 256;
    private static final long GROUP_BYTES = 1024L * 1024;
    /** More save nothing, for each touches pages of its own, and all that a transaction touches is alive at once. */
    private static final int BATCH = 128;

    private static final long BATCH_BYTES = 4L * 1024 * 1024;
    /** Of all that waits; it is in memory as well, outside of the heap. */
    private static final long MOST_WAITING = 32L * 1024 * 1024;

    private final JournalFolder folder;
    private final Consumer<List<NewAsset>> catalog;
    private final AssetJournal.Later later;
    private final PendingUploads pending = new PendingUploads();
    private final CommitGroup<Entry> group =
            new CommitGroup<>(this::append, entry -> entry.bytes.length, GROUP, GROUP_BYTES);
    private final Gate gate = new Gate();
    private final AtomicBoolean due = new AtomicBoolean();
    private final LongAdder taken = new LongAdder();
    private volatile boolean broken;
    private volatile boolean closed;
    /** No segment was to be had a moment ago. */
    private volatile boolean resting;

    /** On its way into the journal. */
    private static final class Entry {
        private final AssetId id;
        private final byte[] bytes;
        private @Nullable Place place;

        Entry(JournaledAsset asset) {
            this.id = asset.id();
            this.bytes = asset.encode();
        }

        Pending pending() {
            return new Pending(id, Objects.requireNonNull(place));
        }
    }

    private UploadJournal(JournalFolder folder, Consumer<List<NewAsset>> catalog, AssetJournal.Later later) {
        this.folder = folder;
        this.catalog = catalog;
        this.later = later;
    }

    /**
     * Takes a folder into use, with what an earlier process left in it.
     *
     * @param catalog writes and commits all of a list, or throws ServiceUnavailableException; what is there already it
     *     leaves as it is
     * @throws IOException if the folder cannot be used
     */
    static UploadJournal open(JournalFolder folder, Consumer<List<NewAsset>> catalog, AssetJournal.Later later)
            throws IOException {
        var journal = new UploadJournal(folder, catalog, later);
        try {
            folder.left().forEach(left -> journal.pending.add(new Pending(left.id(), left.place())));
        } catch (IOException unreadable) {
            folder.close();
            throw unreadable;
        }
        if (journal.waiting() > 0) {
            journal.drainLater(Duration.ZERO);
        }
        return journal;
    }

    /** Has no more than what was left. */
    void takeNoMore() {
        gate.close();
    }

    @Override
    public boolean take(NewAsset asset) {
        var id = asset.record().metadata().id();
        var content = asset.content().filter(bytes -> bytes.length() <= SmallBlobStore.LARGEST);
        if (content.isEmpty() || !isRoom() || !gate.enter()) {
            return pending.has(id);
        }
        try {
            var entry = new Entry(
                    new JournaledAsset(asset.record(), content.get().content().toOctets()));
            if (entry.bytes.length > JournalRecords.LARGEST) {
                return false;
            }
            group.write(entry);
            pending.add(entry.pending());
            taken.increment();
        } catch (IOException | ServiceUnavailableException refused) {
            return false;
        } finally {
            gate.leave();
        }
        drainLater(LINGER);
        return true;
    }

    private boolean isRoom() {
        return !broken && !resting && pending.bytes() < MOST_WAITING;
    }

    private void append(List<Entry> entries) {
        if (broken || resting) {
            // since they came: whoever was in a group that failed would try again alone
            throw new ServiceUnavailableException("journal", "broken or without room");
        }
        try {
            var places =
                    folder.append(entries.stream().map(entry -> entry.bytes).toList());
            for (var at = 0; at < places.size(); at++) {
                entries.get(at).place = places.get(at);
            }
        } catch (JournalFolder.NoRoomException full) {
            if (!resting) {
                resting = true;
                LOG.log(Level.WARNING, "journal={0} no room cause={1}", folder, full.getMessage());
                later.after(PATIENCE, () -> resting = false);
            }
            throw new ServiceUnavailableException("journal", "no room: " + full.getMessage(), full);
        } catch (IOException failed) {
            if (!broken) {
                broken = true;
                LOG.log(
                        Level.ERROR,
                        "journal={0} broken cause={1}: small uploads go to the database one by one until the next"
                                + " start; see to the disk",
                        folder,
                        failed.toString());
            }
            throw new ServiceUnavailableException("journal", "broken: " + failed.getMessage(), failed);
        }
    }

    boolean has(AssetId id) {
        return pending.has(id);
    }

    /** An asset that waits for the catalog. */
    Optional<JournaledAsset> find(AssetId id) {
        return pending.find(id);
    }

    int waiting() {
        return pending.size();
    }

    long waitingBytes() {
        return pending.bytes();
    }

    /** How many were taken since the start. */
    long taken() {
        return taken.sum();
    }

    boolean isBroken() {
        return broken;
    }

    private void drainLater(Duration time) {
        if (due.compareAndSet(false, true)) {
            later.after(time, this::drain);
        }
    }

    private void drain() {
        due.set(false);
        if (closed) {
            return;
        }
        var next = PATIENCE;
        try {
            flush();
            next = LINGER;
        } catch (ServiceUnavailableException away) {
            LOG.log(
                    away.isTold() ? Level.DEBUG : Level.WARNING,
                    "journal={0} waiting={1,number,#} cause={2}",
                    folder,
                    waiting(),
                    away.getMessage());
        } finally {
            if (waiting() > 0) {
                drainLater(next);
            }
        }
    }

    /**
     * Returns when the catalog has all that was acknowledged before this call.
     *
     * @throws ServiceUnavailableException if it has not; what it has not got stays in the journal
     */
    synchronized void flush() {
        if (waiting() == 0) {
            return;
        }
        folder.turn();
        for (var left = waiting(); left > 0; ) {
            var batch = pending.first(Math.min(left, BATCH), BATCH_BYTES);
            try {
                store(batch);
            } catch (ServiceUnavailableException refused) {
                if (refused.isTold() || batch.size() == 1) {
                    throw refused;
                }
                storeEach(batch);
            }
            left -= batch.size();
        }
    }

    private void store(List<Pending> batch) {
        catalog.accept(batch.stream().map(one -> one.read().toNew()).toList());
        pending.remove(batch);
        batch.forEach(one -> folder.done(one.place().segment(), 1));
    }

    /** What the database refuses alone waits behind all others. */
    private void storeEach(List<Pending> batch) {
        Optional<ServiceUnavailableException> refusal = Optional.empty();
        for (var one : batch) {
            try {
                store(List.of(one));
            } catch (ServiceUnavailableException refused) {
                if (refused.isTold()) {
                    throw refused;
                }
                pending.postpone(one);
                refusal = Optional.of(refused);
            }
        }
        refusal.ifPresent(refused -> {
            throw refused;
        });
    }

    /**
     * Does something while all that was acknowledged is in the catalog, and whatever is acknowledged meanwhile is, too.
     *
     * @throws ServiceUnavailableException if the catalog cannot take what waits; then nothing is done
     */
    <T> T suspended(Supplier<T> work) {
        gate.close();
        try {
            flush();
            return work.get();
        } finally {
            gate.open();
        }
    }

    /** Takes no more, and gives the catalog what waits; what it does not take is there after the next start. */
    @Override
    public synchronized void close() throws IOException {
        gate.close();
        closed = true;
        try {
            flush();
        } catch (ServiceUnavailableException away) {
            LOG.log(
                    Level.WARNING,
                    "journal={0} waiting={1,number,#} for the next start cause={2}",
                    folder,
                    waiting(),
                    away.getMessage());
        } finally {
            folder.close();
        }
    }
}
