// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.browse;

import java.util.Optional;
import java.util.UUID;
import org.skerry.api.id.UuidText;
import org.skerry.ejb.asset.index.AssetUses.Cursor;

/** Where the lists of an asset's uses go on, as links carry it; what makes no sense is the beginning. */
record UsesPlace(Cursor referrers, UUID items) {
    static final String REFERRERS = "uses";
    static final String ITEMS = "items";
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    static UsesPlace read(String referrers, String items) {
        return new UsesPlace(cursor(referrers), UuidText.tryParse(items).orElse(BEFORE_ALL));
    }

    private static Cursor cursor(String text) {
        var parts = text.split("_", -1);
        var after = parts.length == 2 ? UuidText.tryParse(parts[1]) : Optional.<UUID>empty();
        try {
            return after.isPresent() ? new Cursor(Long.parseLong(parts[0]), after.get()) : Cursor.START;
        } catch (NumberFormatException notOne) {
            return Cursor.START;
        }
    }

    static String ofReferrers(Cursor next) {
        return REFERRERS + "=" + next.content() + "_" + next.after();
    }

    static String ofItems(UUID last) {
        return ITEMS + "=" + last;
    }
}
