// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.grid;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.skerry.api.grid.RegionAddress;

/** The {@code host:port} of this grid, out of URLs and addresses in the configuration. */
final class OwnAddresses {
    private OwnAddresses() {}

    /** @param lists URLs or {@code host:port}, several apart by commas; what is neither is left out */
    static Set<String> of(Iterable<String> lists) {
        var found = new LinkedHashSet<String>();
        for (var list : lists) {
            for (var address : list.split(",")) {
                parse(address.strip()).ifPresent(found::add);
            }
        }
        return found;
    }

    private static Optional<String> parse(String address) {
        return RegionAddress.parse(address.contains("://") ? address : "http://" + address)
                .map(RegionAddress::grid)
                .filter(grid -> !grid.isEmpty());
    }
}
