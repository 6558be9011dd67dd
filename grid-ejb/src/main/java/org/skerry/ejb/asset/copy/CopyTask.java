// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset.copy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import org.skerry.api.asset.AssetEntry;
import org.skerry.api.asset.AssetRecord;
import org.skerry.api.asset.Content;
import org.skerry.api.asset.ContentHash;
import org.skerry.api.asset.StorageProvider;
import org.skerry.api.asset.StorageResult;
import org.skerry.api.id.AssetId;
import org.skerry.ejb.asset.blob.BlobStore;
import org.skerry.ejb.asset.blob.BlobStore.Kept;
import org.skerry.ejb.asset.blob.Spool;
import org.skerry.ejb.asset.job.JobOrder;
import org.skerry.ejb.asset.job.MaintenanceTask;
import org.skerry.ejb.asset.job.Progress;
import org.skerry.ejb.asset.job.Step;
import org.skerry.ejb.asset.job.StoreAnswer;

/**
 * Copies what one store has to another, content by content, each proved by its hash on the way. Both serve meanwhile. What is
 * there already is passed over, so that a second run only brings what came since. From a store with a catalog of its own, such
 * as another software's database, assets come with what is known of them.
 */
@ApplicationScoped
public class CopyTask implements MaintenanceTask {
    static final String FROM = "from";
    static final String TO = "to";
    static final String COPIED = "copied";
    static final String COPIED_BYTES = "copied-bytes";
    static final String THERE = "there";
    /** The source's bytes are not what it says. */
    static final String CORRUPT = "corrupt";

    private static final String COPYING = "copying";
    private static final int AT_ONCE = 50;

    @Inject
    CopyStores stores;

    @Override
    public String kind() {
        return "copy";
    }

    @Override
    public void check(Map<String, String> options) {
        var from = options.get(FROM);
        var to = options.get(TO);
        var names = stores.names();
        if (!options.keySet().equals(Set.of(FROM, TO)) || from == null || to == null || from.equals(to)) {
            throw new IllegalArgumentException("A copy takes the options from and to, two of " + names + ".");
        }
        if (!names.contains(from) || !names.contains(to)) {
            throw new IllegalArgumentException("There is a store that is not one of " + names + ".");
        }
        if (stores.blobs(to).isEmpty()) {
            throw new IllegalArgumentException("The store " + to + " can only be read from.");
        }
    }

    @Override
    public Step step(JobOrder order, Progress progress) {
        var from = order.options().getOrDefault(FROM, "");
        var to = order.options().getOrDefault(TO, "");
        var target = stores.blobs(to);
        var source = stores.blobs(from);
        if (target.isEmpty()) {
            return new Step.Refused(progress, "There is no store " + to + " to write to any more.");
        }
        var here = progress.phase().isEmpty() ? progress.next(COPYING, 0) : progress;
        if (source.isPresent()) {
            return contents(order, here, source.get(), target.get());
        }
        var provider = stores.provider(from);
        var catalog = stores.provider(to);
        return provider.isPresent() && catalog.isPresent()
                ? assets(order, here, provider.get(), catalog.get())
                : new Step.Refused(progress, "There is no store " + from + " any more.");
    }

    private Step contents(JobOrder order, Progress progress, BlobStore source, BlobStore target) {
        var page = StoreAnswer.value(source.tryList(ContentHash.tryParse(progress.place()), AT_ONCE));
        var told = progress;
        for (var kept : page) {
            told = copied(order, told.at(kept.hash().toString(), 1), kept, source, target);
        }
        return page.size() < AT_ONCE ? new Step.Finished(told) : new Step.More(told);
    }

    private Progress copied(JobOrder order, Progress progress, Kept kept, BlobStore source, BlobStore target) {
        if (target.tryFetch(kept.hash()) instanceof StorageResult.Success<Content>) {
            return progress.plus(THERE, 1);
        }
        if (!(source.tryFetch(kept.hash()) instanceof StorageResult.Success<Content>(var content))) {
            // a sweep took it meanwhile
            return progress;
        }
        if (order.dryRun()) {
            return progress.plus(COPIED, 1).plus(COPIED_BYTES, content.length());
        }
        try (var in = content.open();
                var spooled = new Spool(stores.incoming()).take(in)) {
            if (!spooled.hash().equals(kept.hash())) {
                return progress.plus(CORRUPT, 1);
            }
            StoreAnswer.value(target.tryKeep(spooled));
            return progress.plus(COPIED, 1).plus(COPIED_BYTES, spooled.length());
        } catch (IOException cut) {
            return progress.plus(CORRUPT, 1);
        }
    }

    private Step assets(JobOrder order, Progress progress, StorageProvider source, StorageProvider target) {
        var after = new AssetId(progress.after());
        var page = StoreAnswer.value(source.tryList(after, AT_ONCE));
        var there = StoreAnswer.value(target.tryFetchExisting(
                page.stream().map(record -> record.metadata().id()).toList()));
        var told = progress;
        for (var record : page) {
            var id = record.metadata().id();
            told = told.at(id.toString(), 1);
            told = there.contains(id) ? told.plus(THERE, 1) : copied(order, told, record, source, target);
        }
        return page.size() < AT_ONCE ? new Step.Finished(told) : new Step.More(told);
    }

    private static Progress copied(
            JobOrder order, Progress progress, AssetRecord record, StorageProvider source, StorageProvider target) {
        if (order.dryRun()) {
            return progress.plus(COPIED, 1).plus(COPIED_BYTES, record.length());
        }
        var id = record.metadata().id();
        if (!(source.tryFetchDataMetadata(id) instanceof StorageResult.Success<AssetEntry>(var entry))) {
            return progress.plus(CORRUPT, 1);
        }
        try (var in = entry.content().open()) {
            StoreAnswer.value(target.tryCreateAsset(entry.record().metadata(), in));
        } catch (IOException cut) {
            return progress.plus(CORRUPT, 1);
        }
        if (!StoreAnswer.value(target.tryFetchMetadata(id))
                .hash()
                .equals(entry.record().hash())) {
            target.tryDeleteAsset(id);
            return progress.plus(CORRUPT, 1);
        }
        return progress.plus(COPIED, 1).plus(COPIED_BYTES, entry.record().length());
    }
}
