// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.grid;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.skerry.api.grid.RegionArea;
import org.skerry.api.grid.RegionReservation;
import org.skerry.api.id.AgentId;
import org.skerry.api.id.UuidText;

/** A reservation as operators write it: {@code x,y}, or {@code x,y,width,height}, in cells, and perhaps a user's id, after a comma or a blank. */
final class ReservedLand {
    private static final int MAX_CELL = Integer.MAX_VALUE / RegionArea.CELL;
    private static final Pattern FORM = Pattern.compile(
            "(\\d{1,7})\\s*,\\s*(\\d{1,7})(?:\\s*,\\s*(\\d{1,7})\\s*,\\s*(\\d{1,7}))?(?:(?:\\s+|\\s*,\\s*)(\\S+))?");

    private ReservedLand() {}

    /** @throws IllegalStateException for anything else, saying what to write */
    static RegionReservation parse(String key, String value) {
        var form = FORM.matcher(value.strip());
        if (!form.matches()) {
            throw complaint(key, value);
        }
        var x = Long.parseLong(form.group(1));
        var y = Long.parseLong(form.group(2));
        var width = form.group(3) == null ? 1 : Long.parseLong(form.group(3));
        var height = form.group(4) == null ? 1 : Long.parseLong(form.group(4));
        if (width < 1 || height < 1 || x + width > MAX_CELL || y + height > MAX_CELL) {
            throw complaint(key, value);
        }
        var area = new RegionArea(metres(x), metres(y), metres(width), metres(height));
        return new RegionReservation(area, principal(key, value, form.group(5)));
    }

    private static Optional<AgentId> principal(String key, String value, @Nullable String id) {
        if (id == null) {
            return Optional.empty();
        }
        var user = UuidText.tryParse(id).map(AgentId::new).filter(found -> !found.isZero());
        return Optional.of(user.orElseThrow(() -> complaint(key, value)));
    }

    private static int metres(long cells) {
        return Math.toIntExact(cells * RegionArea.CELL);
    }

    private static IllegalStateException complaint(String key, String value) {
        return new IllegalStateException(key + " is '" + value
                + "': write the land's x,y or x,y,width,height in cells of 256 m, and then the id of the user"
                + " whose token opens it, such as 1000,1000,2,2,11111111-2222-3333-4444-555555555555.");
    }
}
