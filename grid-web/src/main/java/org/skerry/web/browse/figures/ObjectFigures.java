// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.browse.figures;

import java.util.Optional;
import java.util.regex.Pattern;
import org.skerry.api.binary.Octets;

/**
 * How much is in an object: its prims and what is in their inventories, counted by the elements of the XML in which objects
 * are kept.
 */
public record ObjectFigures(int prims, int items) {
    private static final Pattern PRIM = Pattern.compile("<SceneObjectPart[ >]");
    private static final Pattern ITEM = Pattern.compile("<TaskInventoryItem[ >]");

    /** Counts; empty for what has no prim in it. */
    public static Optional<ObjectFigures> read(Octets content) {
        var text = content.text();
        var prims = (int) PRIM.matcher(text).results().count();
        return prims == 0
                ? Optional.empty()
                : Optional.of(new ObjectFigures(
                        prims, (int) ITEM.matcher(text).results().count()));
    }
}
