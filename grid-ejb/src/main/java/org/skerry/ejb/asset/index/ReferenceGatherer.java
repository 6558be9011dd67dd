// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset.index;

import java.io.IOException;
import java.io.InputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.skerry.api.asset.Content;
import org.skerry.api.asset.ContentHash;
import org.skerry.ejb.asset.reference.AssetReferences;
import org.skerry.ejb.persistence.Transactions;

/**
 * Searches contents and keeps what they refer to. Of what a search finds few are assets, so a thousand ids at once are
 * looked for in the catalog; memory is bounded by that and by a few contents' ids. Not thread-safe.
 */
final class ReferenceGatherer {
    private static final int AT_ONCE = 1000;
    private static final int MOST_HELD = 10_000;

    private final Transactions transactions;
    private final Instant begun;
    private final boolean all;
    private final Consumer<Set<UUID>> assets;
    private final Map<UUID, Candidate> waiting = new LinkedHashMap<>();
    private final Map<ContentKey, Gathered> done = new HashMap<>();

    /** An id whose being an asset's is not known yet, and the contents that have it. */
    private static final class Candidate {
        private final List<Gathered> contents = new ArrayList<>(1);
        private boolean written;

        private void add(Gathered content, boolean isWritten) {
            written |= isWritten;
            if (contents.isEmpty() || contents.getLast() != content) {
                contents.add(content);
            }
        }
    }

    /**
     * @param begun from when on what is stored may be missed
     * @param all whether ids are told that no asset here has, too
     * @param assets gets the ids found, some several times
     */
    ReferenceGatherer(Transactions transactions, Instant begun, boolean all, Consumer<Set<UUID>> assets) {
        this.transactions = transactions;
        this.begun = begun;
        this.all = all;
        this.assets = assets;
    }

    /**
     * Searches a content. What is kept of it is proved by its hash: bytes that were damaged on the disk would be wrong for
     * ever.
     *
     * @throws IOException if it cannot be read, or is not what its hash says
     */
    void search(ContentKey key, Content content) throws IOException {
        if (done.containsKey(key)) {
            return;
        }
        var gathered = new Gathered(key);
        var hashed = new Hashed(content, ContentHash.digest());
        var isSearched = AssetReferences.find(
                key.type(), hashed, id -> add(id.value(), true, gathered), id -> add(id.value(), false, gathered));
        if (isSearched && !ContentHash.of(hashed.digest()).equals(key.hash())) {
            throw new IOException("the content is not " + key.hash());
        }
        done.put(key, gathered);
        if (done.values().stream().mapToInt(Gathered::size).sum() >= MOST_HELD) {
            flush();
        }
    }

    private void add(UUID id, boolean written, Gathered content) {
        waiting.computeIfAbsent(id, _ -> new Candidate()).add(content, written);
        if (waiting.size() == AT_ONCE) {
            resolve();
        }
    }

    private void resolve() {
        if (waiting.isEmpty()) {
            return;
        }
        var known = transactions.read(em -> KnownAssets.among(em, List.copyOf(waiting.keySet())));
        waiting.forEach((id, candidate) -> candidate.contents.forEach(content -> {
            if (known.contains(id)) {
                content.addAsset(id);
            } else {
                content.addOther(id, candidate.written);
            }
        }));
        var told = all ? Set.copyOf(waiting.keySet()) : known;
        waiting.clear();
        if (!told.isEmpty()) {
            assets.accept(told);
        }
    }

    /** Keeps all that was found and not kept yet. */
    void flush() {
        resolve();
        if (!done.isEmpty()) {
            var all = List.copyOf(done.values());
            transactions.call(em -> new ReferenceTable(em).keep(all, begun));
            done.clear();
        }
    }

    /** A content whose bytes are hashed as they are read. */
    private record Hashed(Content content, MessageDigest digest) implements Content {
        @Override
        public long length() {
            return content.length();
        }

        @Override
        public InputStream open() throws IOException {
            return new DigestInputStream(content.open(), digest);
        }
    }
}
