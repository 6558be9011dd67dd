// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.browse;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.skerry.api.asset.AssetRecord;
import org.skerry.api.asset.MediaTypes;
import org.skerry.api.id.AgentId;
import org.skerry.ejb.asset.CatalogSearch;

/**
 * What somebody looks for; empty texts look for all.
 *
 * @param name a part of the name, in either case
 * @param type a content type
 * @param creator an id
 */
record AssetSearch(String name, String type, String creator) implements Predicate<AssetRecord> {
    private static final int MAX_TEXT = 128;

    AssetSearch {
        name = bounded(name);
        type = bounded(type);
        creator = bounded(creator);
    }

    private static String bounded(String text) {
        var bare = text.strip();
        return bare.length() <= MAX_TEXT ? bare : bare.substring(0, MAX_TEXT);
    }

    /** The same for the database, which finds that and perhaps a little more. */
    CatalogSearch.Wanted wanted(Optional<AgentId> owner) {
        return new CatalogSearch.Wanted(name, types(), creator, owner);
    }

    /** All where any type will do that is in no table. */
    private Set<Integer> types() {
        return type.equals(MediaTypes.OTHER)
                ? Set.of()
                : IntStream.rangeClosed(0, Byte.MAX_VALUE)
                        .filter(each -> MediaTypes.of(each).equals(type))
                        .boxed()
                        .collect(Collectors.toSet());
    }

    @Override
    public boolean test(AssetRecord asset) {
        var metadata = asset.metadata();
        return contains(metadata.name(), name)
                && (type.isEmpty() || MediaTypes.of(metadata.type()).equals(type))
                && (creator.isEmpty() || metadata.creatorId().regionMatches(true, 0, creator, 0, creator.length()));
    }

    private static boolean contains(String text, String part) {
        return part.isEmpty() || text.toLowerCase(Locale.ROOT).contains(part.toLowerCase(Locale.ROOT));
    }
}
