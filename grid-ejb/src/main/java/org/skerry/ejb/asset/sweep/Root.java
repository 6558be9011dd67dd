// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset.sweep;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.skerry.api.id.UuidText;
import org.skerry.ejb.asset.index.RootText;

/** One of the places where marking begins. */
sealed interface Root {
    record OfTable(RootTable table) implements Root {}

    record OfText(RootText text) implements Root {}

    /** What every grid has, also while its items are not installed yet. */
    record OfLibrary() implements Root {}

    /** All of them, always in the same order. */
    List<Root> ALL = Stream.<Root>concat(
                    Stream.concat(
                            Arrays.stream(RootTable.values()).map(OfTable::new),
                            Arrays.stream(RootText.values()).map(OfText::new)),
                    Stream.of(new OfLibrary()))
            .toList();

    /**
     * How far a walk over all roots is.
     *
     * @param root which is walked
     * @param after the last key that was seen
     * @param marked in all of this walk
     */
    record Place(int root, Optional<UUID> after, int marked) {
        static Place of(String text) {
            var parts = text.split(" ", -1);
            return parts.length != 3
                    ? new Place(0, Optional.empty(), 0)
                    : new Place(Integer.parseInt(parts[0]), UuidText.tryParse(parts[1]), Integer.parseInt(parts[2]));
        }

        /** Further in the same root, or at the next if there is no key to go on from. */
        Place then(Optional<UUID> last, int more) {
            return new Place(last.isPresent() ? root : root + 1, last, marked + more);
        }

        @Override
        public String toString() {
            return root + " " + after.map(UUID::toString).orElse("") + " " + marked;
        }
    }
}
