// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.browse;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.skerry.api.asset.AssetRecord;
import org.skerry.api.asset.MediaTypes;

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

    /** The same, for what one account made alone. */
    AssetSearch by(Optional<String> account) {
        return new AssetSearch(name, type, account.orElse("nobody"));
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
