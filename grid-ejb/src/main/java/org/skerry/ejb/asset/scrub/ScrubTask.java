// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset.scrub;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.skerry.api.asset.Content;
import org.skerry.api.asset.ContentHash;
import org.skerry.api.asset.StorageResult;
import org.skerry.ejb.asset.blob.BlobStore.Kept;
import org.skerry.ejb.asset.job.JobOrder;
import org.skerry.ejb.asset.job.MaintenanceTask;
import org.skerry.ejb.asset.job.Progress;
import org.skerry.ejb.asset.job.Step;
import org.skerry.ejb.asset.job.StoreAnswer;
import org.skerry.ejb.asset.job.TaskOptions;
import org.skerry.ejb.asset.scrub.Finding.Problem;

/**
 * Hashes every content of the store, then sees that every asset of the catalog has its content, then removes what writers
 * left behind that never finished. Contents that no asset has are counted and listed; a sweep removes them. A dry run repairs, notes and
 * removes nothing.
 */
@ApplicationScoped
public class ScrubTask implements MaintenanceTask {
    static final String HASHED = "hashed";
    static final String HASHED_BYTES = "hashed-bytes";
    static final String CORRUPT = "corrupt";
    static final String MISSING = "missing";
    static final String REPAIRED = "repaired";
    static final String UNREFERENCED = "unreferenced";
    static final String UNREFERENCED_BYTES = "unreferenced-bytes";
    static final String DEBRIS = "debris-removed";
    private static final String ASSETS = "assets";
    private static final String REST = "debris";
    private static final int CONTENTS_AT_ONCE = 200;
    private static final int ASSETS_AT_ONCE = 500;
    /** No writer takes longer. */
    private static final Duration UNFINISHED = Duration.ofDays(1);

    private static final int BUFFER = 64 * 1024;

    @Inject
    ScrubbedStore store;

    @Inject
    Findings findings;

    @Inject
    Unreferenced unreferenced;

    @Inject
    ContentRepair repair;

    @Inject
    ScrubSettings settings;

    @Inject
    Clock clock;

    @Override
    public String kind() {
        return "scrub";
    }

    @Override
    public void check(Map<String, String> options) {
        TaskOptions.only("A scrub", options);
    }

    @Override
    public Step step(JobOrder order, Progress progress) {
        return switch (progress.phase()) {
            case ASSETS -> new Step.More(assets(order, progress));
            case REST -> {
                var removed = order.dryRun()
                        ? 0
                        : store.blobs().removeDebris(clock.instant().minus(UNFINISHED));
                yield new Step.Finished(progress.plus(DEBRIS, removed));
            }
            default -> contents(order, progress);
        };
    }

    /** As many as may be read in a second, one at least. */
    private Step contents(JobOrder order, Progress progress) {
        var place = ContentHash.tryParse(progress.place());
        var page = StoreAnswer.value(store.blobs().tryList(place, CONTENTS_AT_ONCE));
        var owners = new HashMap<ContentHash, Finding>();
        findings.owners(page.stream().map(Kept::hash).toList()).forEach(owner -> owners.put(owner.hash(), owner));
        var noted = findings.noted(page.stream().map(Kept::hash).toList());
        var told = progress;
        var bytes = 0L;
        var nobodys = new ArrayList<Kept>();
        for (var kept : page) {
            var owner = Optional.ofNullable(owners.get(kept.hash()));
            if (owner.isEmpty()) {
                nobodys.add(kept);
            }
            told = hashed(order, told, kept, owner, noted.contains(kept.hash()));
            bytes += kept.bytes();
            if (bytes >= settings.bytesPerSecond()) {
                break;
            }
        }
        var rest = Duration.ofMillis(bytes * 1000 / settings.bytesPerSecond());
        var isLast = page.size() < CONTENTS_AT_ONCE
                && (page.isEmpty() || page.getLast().hash().toString().equals(told.place()));
        if (!order.dryRun()) {
            unreferenced.keep(nobodys, place, isLast ? Optional.empty() : ContentHash.tryParse(told.place()));
        }
        return new Step.More(isLast ? told.next(ASSETS, 0) : told, rest);
    }

    private Progress hashed(JobOrder order, Progress progress, Kept kept, Optional<Finding> owner, boolean isNoted) {
        var told = progress.at(kept.hash().toString(), 1).plus(HASHED, 1).plus(HASHED_BYTES, kept.bytes());
        if (owner.isEmpty()) {
            return told.plus(UNREFERENCED, 1).plus(UNREFERENCED_BYTES, kept.bytes());
        }
        if (isWell(kept.hash())) {
            if (isNoted && !order.dryRun()) {
                findings.remove(kept.hash());
            }
            return told;
        }
        return found(order, told.plus(CORRUPT, 1), owner.get());
    }

    private boolean isWell(ContentHash hash) {
        if (!(store.blobs().tryFetch(hash) instanceof StorageResult.Success<Content>(var content))) {
            return false;
        }
        var digest = ContentHash.digest();
        try (var in = content.open()) {
            var buffer = new byte[BUFFER];
            for (var count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                digest.update(buffer, 0, count);
            }
            return ContentHash.of(digest).equals(hash);
        } catch (IOException cut) {
            return false;
        }
    }

    private Progress found(JobOrder order, Progress progress, Finding finding) {
        if (order.dryRun()) {
            return progress;
        }
        findings.add(finding);
        return repair.isRepaired(finding) ? progress.plus(REPAIRED, 1) : progress;
    }

    private Progress assets(JobOrder order, Progress progress) {
        var page = findings.assets(progress.after(), ASSETS_AT_ONCE);
        var told = progress;
        for (var asset : page) {
            if (!(store.content(asset) instanceof StorageResult.Success<Content>)) {
                told = found(
                        order,
                        told.plus(MISSING, 1),
                        new Finding(asset.hash(), Problem.MISSING, asset.asset(), asset.length()));
            }
        }
        return told.past(page.stream().map(asset -> asset.asset().value()).toList(), ASSETS_AT_ONCE, REST);
    }
}
