// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset.sweep;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.skerry.api.error.ServiceUnavailableException;
import org.skerry.api.id.AssetId;
import org.skerry.api.llsd.Llsd;
import org.skerry.ejb.asset.index.PageSearch;
import org.skerry.ejb.asset.job.JobOrder;
import org.skerry.ejb.asset.job.Progress;
import org.skerry.ejb.asset.sweep.MarkTable.Marked;
import org.skerry.ejb.library.Library;
import org.skerry.ejb.persistence.Transactions;

/** The first half of a sweep: what is needed. Changes nothing but marks. */
final class Marking {
    static final String MARKED = "marked";
    static final String UNREADABLE = "unreadable";
    /** Contents that were read, the index having nothing of them. */
    static final String SEARCHED = "searched";

    private static final String UNREADABLE_IDS = "unreadable-ids";
    private static final String ROUNDS = "rounds";
    /** While people are busy the roots name something new each time; what came late is looked for once more later. */
    private static final int MOST_ROUNDS = 8;

    private static final int MOST_TOLD = 20;

    private final Transactions transactions;
    private final Clock clock;
    private final SweepSettings settings;
    private final SweptStore store;
    private final Elsewhere elsewhere;

    Marking(Transactions transactions, Clock clock, SweepSettings settings, SweptStore store) {
        this.transactions = transactions;
        this.clock = clock;
        this.settings = settings;
        this.store = store;
        this.elsewhere = new Elsewhere(transactions, store.elsewhere());
    }

    /** From when on what was stored is not touched. */
    static Instant lately(SweepSettings settings, JobOrder order) {
        return order.started().minus(settings.grace());
    }

    Progress clear(Progress progress) {
        boolean isMore = transactions.call(em -> new MarkTable(em).clear());
        return isMore ? progress.at("", 1) : progress.next(SweepPhase.ROOTS.word(), Root.ALL.size());
    }

    Progress roots(JobOrder order, Progress progress) {
        var place = Root.Place.of(progress.place());
        var lately = lately(settings, order);
        var next = switch (Root.ALL.get(place.root())) {
            case Root.OfTable(var table) -> {
                var walked = transactions.call(em -> table.mark(em, place.after(), lately));
                yield place.then(walked.after(), walked.marked() + elsewhere.mark(walked.named()));
            }
            case Root.OfText(var text) -> {
                var found = new FoundIds(transactions, elsewhere);
                var after = transactions.read(em -> text.read(em, place.after(), (_, id) -> found.accept(id)));
                yield place.then(after, found.flush());
            }
            case Root.OfLibrary() -> {
                var found = new FoundIds(transactions, elsewhere);
                Library.shipped().assetIds().forEach(found);
                yield place.then(Optional.empty(), found.flush());
            }
        };
        var counted = progress.plus(MARKED, next.marked() - place.marked());
        return next.root() < Root.ALL.size()
                ? counted.at(next.toString(), next.root() - place.root())
                : traced(counted.plus(ROUNDS, 1), next.marked());
    }

    /** Traces what a look at the roots has newly marked; if that is nothing, there is no more to look for. */
    private static Progress traced(Progress progress, int newlyMarked) {
        return newlyMarked == 0 && progress.count(ROUNDS) > 1
                ? progress.next(SweepPhase.RESTORE.word(), 0)
                : progress.next(SweepPhase.TRACE.word(), progress.count(MARKED));
    }

    /**
     * Traces a page of what is marked, by the index where that will do: it has what assets of ours refer to among themselves,
     * and nothing of stores elsewhere.
     *
     * @param readAll then by the contents alone
     */
    Progress trace(JobOrder order, Progress progress, boolean readAll) {
        var page = transactions.read(em -> new MarkTable(em).untraced(settings.page()));
        if (page.isEmpty()) {
            return progress.count(ROUNDS) < MOST_ROUNDS
                    ? progress.next(SweepPhase.ROOTS.word(), Root.ALL.size())
                    : progress.next(SweepPhase.RESTORE.word(), 0);
        }
        var latestOdd = readAll || elsewhere.isAnywhere() ? PageSearch.READ_ALL : latestOdd(order, progress);
        var marked = new FoundIds(transactions, elsewhere);
        var found = new PageSearch(transactions, store, elsewhere.isAnywhere())
                .look(
                        page.stream().flatMap(asset -> asset.content().stream()).toList(),
                        clock.instant(),
                        latestOdd,
                        ids -> ids.forEach(id -> marked.accept(new AssetId(id))));
        var unreadable = Stream.concat(found.unreadable().stream(), unreadableElsewhere(page, marked).stream())
                .toList();
        var referred = transactions.call(em -> new MarkTable(em).markReferred(found.kept()));
        var count = marked.flush() + referred;
        transactions.call(
                em -> new MarkTable(em).traced(page.stream().map(Marked::id).toList()));
        var told = progress.at(latestOdd.toString(), page.size())
                .plus(MARKED, count)
                .plus(SEARCHED, found.searched())
                .plus(UNREADABLE, unreadable.size());
        return unreadable.isEmpty() ? told : told.with(UNREADABLE_IDS, ids(told, unreadable));
    }

    private List<UUID> unreadableElsewhere(List<Marked> page, FoundIds found) {
        var notHere = page.stream()
                .filter(asset -> asset.content().isEmpty())
                .map(Marked::id)
                .toList();
        var unreadable = elsewhere.search(notHere, found);
        if (unreadable.size() > 1 && unreadable.size() == page.size()) {
            throw new ServiceUnavailableException("asset", "none of " + page.size() + " assets can be read");
        }
        return unreadable;
    }

    /**
     * Looked up once for a round. Younger assets than the grace period stay, whether anything refers to them or not, so that
     * only older ones can be missed.
     */
    private Instant latestOdd(JobOrder order, Progress progress) {
        return progress.place().isEmpty()
                ? transactions.read(em -> PageSearch.latestOdd(em, lately(settings, order)))
                : Instant.parse(progress.place());
    }

    private static Llsd ids(Progress progress, List<UUID> more) {
        var told = progress.counts().get(UNREADABLE_IDS) instanceof Llsd.Array(var values) ? values : List.<Llsd>of();
        return new Llsd.Array(Stream.concat(told.stream(), more.stream().<Llsd>map(id -> new Llsd.Text(id.toString())))
                .limit(MOST_TOLD)
                .toList());
    }
}
