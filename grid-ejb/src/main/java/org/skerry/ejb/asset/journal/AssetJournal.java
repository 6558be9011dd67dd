// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset.journal;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.skerry.api.asset.StorageProvider;
import org.skerry.api.error.ServiceUnavailableException;
import org.skerry.api.id.AssetId;
import org.skerry.api.llsd.Llsd;
import org.skerry.api.llsd.LlsdStruct;
import org.skerry.ejb.asset.NewAsset;
import org.skerry.ejb.asset.WriteAhead;
import org.skerry.ejb.asset.blob.Disk;

/**
 * The grid's journal, whether there is one or not: without one all goes to the catalog at once. Thread-safe; blocks; throws
 * {@link org.skerry.api.error.ServiceUnavailableException} when what waits cannot be written to the catalog.
 */
@ApplicationScoped
public class AssetJournal implements WriteAhead {
    private static final System.Logger LOG = System.getLogger(AssetJournal.class.getName());

    private volatile @Nullable UploadJournal journal;

    /** Lets something be done after a time, by another thread. */
    @FunctionalInterface
    public interface Later {
        void after(Duration time, Runnable work);
    }

    /** Whether a folder has files of a journal. */
    public static boolean isLeft(Path folder) {
        return !JournalFolder.files(folder).isEmpty();
    }

    /**
     * From now on there is one, with what an earlier process left in the folder.
     *
     * @param takesNew if not, it does no more than bring to the catalog what was left
     * @param catalog writes and commits all of a list, or throws ServiceUnavailableException; leaves as it is what is there
     * @return how many assets were left
     * @throws IOException if the folder cannot be used; nothing is lost or changed
     */
    public int open(Path folder, boolean takesNew, Consumer<List<NewAsset>> catalog, Later later) throws IOException {
        var opened = UploadJournal.open(JournalFolder.open(folder, new Disk()), catalog, later);
        if (!takesNew) {
            opened.takeNoMore();
        }
        journal = opened;
        return opened.waiting();
    }

    /** Takes no more, brings to the catalog what waits, and gives the folder up; if there is one. */
    public void end() throws IOException {
        var last = journal;
        if (last != null) {
            last.close();
        }
    }

    /** A provider that has besides what another has what is on its way there. */
    public StorageProvider before(StorageProvider store) {
        return new JournaledStorage(store, this);
    }

    @Override
    public boolean take(NewAsset asset) {
        var open = journal;
        return open != null && open.take(asset);
    }

    boolean has(AssetId id) {
        var open = journal;
        return open != null && open.has(id);
    }

    Optional<JournaledAsset> find(AssetId id) {
        var open = journal;
        return open == null ? Optional.empty() : open.find(id);
    }

    /** Returns when the catalog has all that was acknowledged before this call. */
    public void flush() {
        var open = journal;
        if (open != null) {
            open.flush();
        }
    }

    @Override
    public void settle() {
        try {
            flush();
        } catch (ServiceUnavailableException waits) {
            LOG.log(Level.DEBUG, "journal not settled cause={0}", waits.getMessage());
        }
    }

    /** Does something while the catalog has all that was acknowledged, and gets what is acknowledged meanwhile at once. */
    public <T> T suspended(Supplier<T> work) {
        var open = journal;
        return open == null ? work.get() : open.suspended(work);
    }

    /** What waits, and how much has passed. */
    public Llsd.Struct told() {
        var open = journal;
        var told = new LlsdStruct().put("state", open == null ? "none" : open.isBroken() ? "broken" : "open");
        return open == null
                ? told.build()
                : told.put("waiting", open.waiting())
                        .put("waiting_bytes", (double) open.waitingBytes())
                        .put("taken", (double) open.taken())
                        .build();
    }
}
