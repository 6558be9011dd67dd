// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset.index;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.skerry.api.id.UuidText;
import org.skerry.ejb.asset.job.JobOrder;
import org.skerry.ejb.asset.job.MaintenanceTask;
import org.skerry.ejb.asset.job.Progress;
import org.skerry.ejb.asset.job.Step;
import org.skerry.ejb.asset.job.TaskOptions;
import org.skerry.ejb.persistence.Transactions;

/**
 * Brings the index of references up to date: searches what has come to the catalog since, then looks at what people wear,
 * then forgets contents that no asset has any more. A dry run tells how many contents would be searched. Storing an asset
 * indexes nothing, so that it costs nothing.
 */
@ApplicationScoped
public class IndexTask implements MaintenanceTask {
    static final String SEARCHED = "searched";
    static final String UNREADABLE = "unreadable";
    static final String FORGOTTEN = "forgotten";
    private static final String CONTENTS = "contents";
    private static final String TIDY = "tidy";
    private static final int AT_ONCE = 200;
    private static final Duration REST = Duration.ofMillis(20);

    @Inject
    Transactions transactions;

    @Inject
    Clock clock;

    @Inject
    ContentSource contents;

    @Override
    public String kind() {
        return "index";
    }

    @Override
    public void check(Map<String, String> options) {
        TaskOptions.only("An index", options);
    }

    @Override
    public Step step(JobOrder order, Progress progress) {
        return switch (progress.phase()) {
            case "" -> more(begin(progress));
            case CONTENTS -> more(contents(order, progress));
            case TIDY -> tidy(order, progress);
            default -> more(worn(order, progress, RootText.valueOf(progress.phase())));
        };
    }

    private static Step more(Progress progress) {
        return new Step.More(progress, REST);
    }

    private Progress begin(Progress progress) {
        return progress.next(CONTENTS, transactions.read(em -> new CatalogTable(em).count()));
    }

    private Progress contents(JobOrder order, Progress progress) {
        var place = Place.of(progress.place());
        Instant latestOdd =
                place.latestOdd().orElseGet(() -> transactions.read(em -> PageSearch.latestOdd(em, order.started())));
        var page = transactions.read(em -> new CatalogTable(em).page(place.after(), AT_ONCE));
        if (page.isEmpty()) {
            return progress.next(order.dryRun() ? TIDY : RootText.AVATARS.name(), 0);
        }
        var search = new PageSearch(transactions, contents);
        var next = new Place(page.getLast().id(), Optional.of(latestOdd)).toString();
        var told = progress.at(next, page.size());
        if (order.dryRun()) {
            return told.plus(SEARCHED, search.missing(page, latestOdd));
        }
        var found = search.look(page, clock.instant(), latestOdd, _ -> {});
        return told.plus(SEARCHED, found.searched())
                .plus(UNREADABLE, found.unreadable().size());
    }

    private Progress worn(JobOrder order, Progress progress, RootText root) {
        var after = Optional.of(progress.after());
        var found = new WornAssets(root);
        var last = transactions.read(em -> root.read(em, after, found::add));
        if (!order.dryRun()) {
            transactions.call(em -> found.keep(em, progress.after(), last));
        }
        if (last.isPresent()) {
            return progress.at(last.get().toString(), 1);
        }
        return progress.next(root == RootText.AVATARS ? RootText.BAKES.name() : TIDY, 0);
    }

    private Step tidy(JobOrder order, Progress progress) {
        if (order.dryRun()) {
            return new Step.Finished(progress);
        }
        var after = progress.place().isEmpty() ? 0 : Long.parseLong(progress.place());
        var tidied = transactions.call(em -> new ReferenceTable(em).tidy(after, AT_ONCE));
        var told = progress.plus(FORGOTTEN, tidied.forgotten());
        if (tidied.last() > 0) {
            return more(told.at(String.valueOf(tidied.last()), AT_ONCE));
        }
        transactions.call(em -> IndexState.write(em, order.started(), told.count(UNREADABLE)));
        return new Step.Finished(told);
    }

    /**
     * Where the walk through the catalog stands.
     *
     * @param latestOdd see {@link PageSearch#latestOdd}; looked up once
     */
    private record Place(UUID after, Optional<Instant> latestOdd) {
        static Place of(String text) {
            var parts = text.split(" ", -1);
            return parts.length == 2
                    ? new Place(UuidText.tryParse(parts[0]).orElseThrow(), Optional.of(Instant.parse(parts[1])))
                    : new Place(new UUID(0, 0), Optional.empty());
        }

        @Override
        public String toString() {
            return after + " " + latestOdd.map(Instant::toString).orElse("");
        }
    }
}
