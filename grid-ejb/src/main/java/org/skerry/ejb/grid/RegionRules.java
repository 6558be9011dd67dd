// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.grid;

import java.util.Optional;
import org.skerry.api.grid.GridRegion;
import org.skerry.api.grid.RegionArea;
import org.skerry.api.grid.RegionEndpoint;
import org.skerry.api.grid.RegionFlag;

/** What a region must be like to be entered, and what the registry's own records forbid. */
final class RegionRules {
    private static final int MAX_NAME = 64;
    private static final int MAX_TEXT = 255;
    private static final int MAX_PORT = 65_535;

    private RegionRules() {}

    /** Why the region is unusable wherever it goes; empty if it is not. */
    static Optional<String> problemOf(GridRegion region) {
        if (region.id().isZero()) {
            return Optional.of("Invalid RegionID - cannot be zero UUID");
        }
        if (region.name().isBlank()
                || region.name().length() > MAX_NAME
                || region.name().indexOf('\0') >= 0) {
            return Optional.of("A region's name has 1 to " + MAX_NAME + " characters");
        }
        if (!fits(region.area().x(), region.area().sizeX())
                || !fits(region.area().y(), region.area().sizeY())) {
            return Optional.of("A region's position and size are multiples of " + RegionArea.CELL
                    + " metres, its size at most " + RegionRepository.MAX_SIZE);
        }
        if (region.secret().length() > MAX_TEXT) {
            return Optional.of("The region's secret is too long");
        }
        return problemOf(region.endpoint());
    }

    private static boolean fits(int start, int size) {
        return start >= 0
                && size > 0
                && size <= RegionRepository.MAX_SIZE
                && start % RegionArea.CELL == 0
                && size % RegionArea.CELL == 0
                && start <= Integer.MAX_VALUE - size;
    }

    private static Optional<String> problemOf(RegionEndpoint endpoint) {
        if (endpoint.host().isBlank() || endpoint.host().length() > MAX_TEXT) {
            return Optional.of("The region's serverIP is missing or too long");
        }
        if (!endpoint.serverUri().matches("https?://.+") || endpoint.serverUri().length() > MAX_TEXT) {
            return Optional.of("The region's serverURI is no http address");
        }
        return isPort(endpoint.httpPort()) && isPort(endpoint.udpPort())
                ? Optional.empty()
                : Optional.of("The region's ports must lie between 1 and " + MAX_PORT);
    }

    private static boolean isPort(int number) {
        return number > 0 && number <= MAX_PORT;
    }

    /** Why the record of the region forbids what is asked now; empty if it does not. */
    static Optional<String> problemOf(RegionEntity known, GridRegion region) {
        if (known.has(RegionFlag.LOCKED_OUT)) {
            return Optional.of("Region locked out");
        }
        if (known.has(RegionFlag.NO_MOVE) && !known.area().equals(region.area())) {
            return Optional.of("Can't move this region");
        }
        return Optional.empty();
    }
}
