// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.grid;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Finds regions by what people write. A region of exactly that name comes before every other reading of the text; a name
 * with the address of this grid is looked up here, one with the address of another grid is not known here. Immutable.
 */
public final class RegionLookup {
    private final Set<String> ownAddresses;

    /** The registry's own queries, without regard to case. */
    public interface Names {
        Optional<GridRegion> named(String name);

        /** Those whose name has the text in it: the exact name first, then those that begin with it, then by name. */
        List<GridRegion> containing(String text, int max);

        /** The regions for arrivals that name none. */
        List<GridRegion> defaults();
    }

    /** @param ownAddresses {@code host:port} under which this grid is reached, in lower case */
    public RegionLookup(Set<String> ownAddresses) {
        this.ownAddresses = Set.copyOf(ownAddresses);
    }

    public Optional<GridRegion> find(Names names, String text) {
        var exact = names.named(text.strip());
        return exact.isPresent()
                ? exact
                : here(text)
                        .flatMap(address -> address.name().isEmpty()
                                ? names.defaults().stream().findFirst()
                                : names.named(address.name()));
    }

    /** At most {@code max}; nothing for a text that names nothing. */
    public List<GridRegion> search(Names names, String text, int max) {
        if (max <= 0 || text.isBlank()) {
            return List.of();
        }
        var found = names.containing(text.strip(), max);
        return found.isEmpty() ? here(text).map(searchAt(names, max)).orElse(List.of()) : found;
    }

    private static Function<RegionAddress, List<GridRegion>> searchAt(Names names, int max) {
        return address -> address.name().isEmpty()
                ? names.defaults().stream().limit(1).toList()
                : names.containing(address.name(), max);
    }

    private Optional<RegionAddress> here(String text) {
        return RegionAddress.parse(text)
                .filter(address -> address.grid().isEmpty() || ownAddresses.contains(address.grid()));
    }
}
