// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset.sweep;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.skerry.api.asset.AssetEntry;
import org.skerry.api.asset.StorageProvider;
import org.skerry.api.asset.StorageResult;
import org.skerry.api.error.ServiceUnavailableException;
import org.skerry.api.id.AssetId;
import org.skerry.ejb.asset.reference.AssetReferences;
import org.skerry.ejb.persistence.Chunks;
import org.skerry.ejb.persistence.Transactions;

/**
 * The stores with catalogs of their own that are read besides ours. Their assets are never swept, but those that are
 * needed are marked and traced as ours are: what they refer to may be here.
 */
final class Elsewhere {
    private final Transactions transactions;
    private final List<StorageProvider> sources;

    Elsewhere(Transactions transactions, List<StorageProvider> sources) {
        this.transactions = transactions;
        this.sources = List.copyOf(sources);
    }

    boolean isAnywhere() {
        return !sources.isEmpty();
    }

    /**
     * Marks those of some ids that are not marked yet and that only another store has; says how many.
     *
     * @param ids those that our catalog or bin have were marked before
     * @throws ServiceUnavailableException if one of the stores cannot be asked: it may have them
     */
    int mark(Collection<UUID> ids) {
        var marked = 0;
        if (isAnywhere()) {
            for (var some : Chunks.of(List.copyOf(ids))) {
                var rest = new LinkedHashSet<>(some);
                rest.removeAll(transactions.read(em -> new MarkTable(em).marked(some)));
                var found = existing(rest);
                marked += transactions.call(em -> new MarkTable(em).add(found));
            }
        }
        return marked;
    }

    private Set<UUID> existing(Set<UUID> ids) {
        var open = new ArrayList<>(
                ids.stream().map(AssetId::new).filter(id -> !id.isZero()).toList());
        var found = new LinkedHashSet<UUID>();
        for (var source : sources) {
            if (open.isEmpty()) {
                break;
            }
            var answer = source.tryFetchExisting(List.copyOf(open));
            if (!(answer instanceof StorageResult.Success<Set<AssetId>>(var there))) {
                throw new ServiceUnavailableException(
                        "asset", "what only another store has may refer to ours, and it cannot be asked: " + answer);
            }
            there.forEach(id -> found.add(id.value()));
            open.removeAll(there);
        }
        return found;
    }

    /**
     * Looks for what some assets refer to that our catalog and bin have not got.
     *
     * @param found gets each id, some several times
     * @return those that one of the stores has, or may have, and that cannot be read
     */
    List<UUID> search(List<UUID> ids, Consumer<AssetId> found) {
        return ids.stream().filter(id -> !isSearched(id, found)).toList();
    }

    /** True also for what is nowhere: it is gone since it was marked. */
    private boolean isSearched(UUID id, Consumer<AssetId> found) {
        return switch (fetch(id)) {
            case StorageResult.Success<AssetEntry>(var entry) -> isSearched(entry, found);
            case StorageResult.NotFound<AssetEntry> _ -> true;
            case StorageResult.AuthNeeded<AssetEntry> _, StorageResult.Failure<AssetEntry> _ -> false;
        };
    }

    private static boolean isSearched(AssetEntry entry, Consumer<AssetId> found) {
        try {
            AssetReferences.find(entry.record().metadata().type(), entry.content(), found);
            return true;
        } catch (IOException cut) {
            return false;
        }
    }

    /** Not found only if all said so. */
    private StorageResult<AssetEntry> fetch(UUID id) {
        StorageResult<AssetEntry> answer = new StorageResult.NotFound<>();
        for (var source : sources) {
            var result = source.tryFetchDataMetadata(new AssetId(id));
            if (result instanceof StorageResult.Success<AssetEntry>) {
                return result;
            }
            answer = result instanceof StorageResult.NotFound<AssetEntry> ? answer : result;
        }
        return answer;
    }
}
