// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset.index;

import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.skerry.api.asset.Content;
import org.skerry.api.asset.StorageResult;
import org.skerry.api.error.ServiceUnavailableException;
import org.skerry.ejb.persistence.Transactions;

/**
 * Finds out what a page of assets refers to: from the index where that has all of it, from the contents where not, which
 * enter the index by that. Thread-safe; memory is bounded by the page.
 */
public final class PageSearch {
    /** Trust in nothing that was kept. */
    public static final Instant READ_ALL = Instant.MAX.minus(Duration.ofDays(1));

    private static final int PROBES = 5;

    private final Transactions transactions;
    private final ContentSource contents;
    private final boolean all;

    public PageSearch(Transactions transactions, ContentSource contents) {
        this(transactions, contents, false);
    }

    /**
     * Searches for assets that others may have, too.
     *
     * @param all whether ids are told that no asset here has, of contents that are read
     */
    public PageSearch(Transactions transactions, ContentSource contents, boolean all) {
        this.transactions = transactions;
        this.contents = contents;
        this.all = all;
    }

    /**
     * What came of a page.
     *
     * @param kept contents whose references the index has, by their numbers in it
     * @param searched how many contents were read
     * @param unreadable assets whose contents cannot be read
     */
    public record Found(List<Long> kept, int searched, List<UUID> unreadable) {
        public Found {
            kept = List.copyOf(kept);
            unreadable = List.copyOf(unreadable);
        }
    }

    /** When the latest asset of odd id was stored, of those stored before a time; see {@link #look}. */
    public static Instant latestOdd(EntityManager em, Instant before) {
        return OddIds.latest(em, before);
    }

    /**
     * Looks at a page.
     *
     * @param now by this server's clock
     * @param latestOdd what is kept must be known to be all for assets up to this, see {@link #latestOdd}; or {@link #READ_ALL}
     * @param assets gets the ids found by reading that are assets', some several times
     * @throws ServiceUnavailableException if none of several can be read: the store is away, or the database
     */
    public Found look(List<CatalogContent> page, Instant now, Instant latestOdd, Consumer<Set<UUID>> assets) {
        var byKey = new LinkedHashMap<ContentKey, List<CatalogContent>>();
        page.forEach(asset ->
                byKey.computeIfAbsent(asset.key(), _ -> new ArrayList<>()).add(asset));
        var kept = latestOdd.equals(READ_ALL) ? Map.<ContentKey, Long>of() : kept(byKey.keySet(), latestOdd);
        byKey.keySet().removeAll(kept.keySet());
        var attempts = byKey.values().stream().mapToInt(List::size).sum();
        var gatherer = new ReferenceGatherer(transactions, now, all, assets);
        var unreadable = new ArrayList<UUID>();
        byKey.forEach((key, all) -> {
            if (all.stream().noneMatch(asset -> isSearched(key, asset, gatherer))) {
                all.forEach(asset -> unreadable.add(asset.id()));
            }
        });
        if (unreadable.size() > 1 && unreadable.size() == attempts && !isAnyThere(page, kept)) {
            throw new ServiceUnavailableException("asset", "none of " + attempts + " assets can be read");
        }
        gatherer.flush();
        return new Found(List.copyOf(kept.values()), byKey.size(), unreadable);
    }

    /** How many contents of a page {@link #look} would read. */
    int missing(List<CatalogContent> page, Instant latestOdd) {
        var keys = page.stream().map(CatalogContent::key).collect(Collectors.toSet());
        return keys.size() - kept(keys, latestOdd).size();
    }

    /** What had not to be read shows whether the store is away, or the others are lost. */
    private boolean isAnyThere(List<CatalogContent> page, Map<ContentKey, Long> kept) {
        return page.stream()
                .filter(asset -> kept.containsKey(asset.key()))
                .limit(PROBES)
                .anyMatch(asset -> contents.content(asset.record()) instanceof StorageResult.Success<Content>);
    }

    private Map<ContentKey, Long> kept(Set<ContentKey> keys, Instant latestOdd) {
        var kept = new HashMap<ContentKey, Long>();
        transactions.read(em -> new ReferenceTable(em).find(keys)).stream()
                .filter(searched -> OddIds.isAll(searched, latestOdd))
                .forEach(searched -> kept.put(searched.key(), searched.id()));
        return kept;
    }

    private boolean isSearched(ContentKey key, CatalogContent asset, ReferenceGatherer gatherer) {
        if (!(contents.content(asset.record()) instanceof StorageResult.Success<Content>(var content))) {
            return false;
        }
        try {
            gatherer.search(key, content);
            return true;
        } catch (IOException cut) {
            return false;
        }
    }
}
