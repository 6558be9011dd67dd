// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.grid;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.skerry.api.id.AgentId;

/**
 * Which regions may enter the registry. The rules of ROBUST, in one place for every registry; who keeps the records asks
 * here with what it knows, and holds its lock from the asking to the writing. The texts are the ones that simulators know
 * how to show (robust-wire section 3). Immutable.
 */
public final class RegionAdmission {
    /** No region is larger, in metres. */
    public static final int MAX_SIZE = 64 * RegionArea.CELL;

    /** Up to here, in metres from the grid's southern edge, the map belongs to links to other grids. */
    public static final int LINK_AREA = 16 * RegionArea.CELL;

    private static final int MAX_NAME = 64;
    private static final int MAX_TEXT = 255;
    private static final int MAX_PORT = 65_535;

    private final RegionPolicy policy;

    /**
     * What is known when a region comes.
     *
     * @param record the region's own, from before
     * @param inTheWay other regions that overlap its place
     * @param namesakes other regions with its name
     * @param proven whose tokens it has shown, of those that {@link #principals} named
     */
    public record Situation(
            Optional<GridRegion> record, List<GridRegion> inTheWay, List<GridRegion> namesakes, Set<AgentId> proven) {}

    public RegionAdmission(RegionPolicy policy) {
        this.policy = policy;
    }

    /** The flags of a region that is up. */
    public int flags(GridRegion region) {
        return (policy.flags().applyAsInt(region) & ~RegionFlag.RESERVATION.bit()) | RegionFlag.REGION_ONLINE.bit();
    }

    /** Whether a region's record stays, offline, when the region is taken off: a fixed one could move otherwise. */
    public boolean isKept(GridRegion record) {
        return policy.keepsAll() || record.has(RegionFlag.PERSISTENT) || record.has(RegionFlag.NO_MOVE);
    }

    /** By its name of now or the one before, so that a new name does not shake a flag off. */
    private boolean isMarked(GridRegion region, Optional<GridRegion> record, RegionFlag flag) {
        return policy.has(region, flag)
                || record.filter(known -> policy.has(known, flag)).isPresent();
    }

    /** Whose tokens the region has to show. */
    public Set<AgentId> principals(GridRegion region, Optional<GridRegion> record) {
        var needed = new LinkedHashSet<AgentId>();
        for (var reservation : policy.reservations()) {
            if (reservation.area().overlaps(region.area())) {
                reservation.principal().ifPresent(needed::add);
            }
        }
        if (isMarked(region, record, RegionFlag.AUTHENTICATE)) {
            needed.add(policy.principal()
                    .apply(region)
                    .orElseGet(() -> record.map(GridRegion::owner).orElse(region.owner())));
        }
        return needed;
    }

    /** Why the region is unusable wherever it goes; empty if it is not. */
    public static Optional<String> problemOf(GridRegion region) {
        if (region.id().isZero()) {
            return Optional.of("Invalid RegionID - cannot be zero UUID");
        }
        if (region.name().isBlank()
                || region.name().length() > MAX_NAME
                || region.name().chars().anyMatch(Character::isISOControl)) {
            return Optional.of(
                    "A region's name has 1 to " + MAX_NAME + " characters, none of them a control character");
        }
        if (!fits(region.area().x(), region.area().sizeX())
                || !fits(region.area().y(), region.area().sizeY())) {
            return Optional.of("A region's position and size are multiples of " + RegionArea.CELL
                    + " metres, its size at most " + MAX_SIZE);
        }
        if (region.area().y() <= LINK_AREA) {
            return Optional.of(
                    "Region location reserved for HG links coord Y must be higher than " + LINK_AREA / RegionArea.CELL);
        }
        if (region.secret().length() > MAX_TEXT || region.secret().indexOf('\0') >= 0) {
            return Optional.of("The region's secret is too long");
        }
        return problemOf(region.endpoint());
    }

    private static boolean fits(int start, int size) {
        return start >= 0
                && size > 0
                && size <= MAX_SIZE
                && start % RegionArea.CELL == 0
                && size % RegionArea.CELL == 0
                && start <= Integer.MAX_VALUE - size;
    }

    private static Optional<String> problemOf(RegionEndpoint endpoint) {
        if (endpoint.host().isBlank()
                || endpoint.host().length() > MAX_TEXT
                || endpoint.host().indexOf('\0') >= 0) {
            return Optional.of("The region's serverIP is missing or too long");
        }
        if (!endpoint.serverUri().matches("https?://[^\\x00]+")
                || endpoint.serverUri().length() > MAX_TEXT) {
            return Optional.of("The region's serverURI is no http address");
        }
        return isPort(endpoint.httpPort()) && isPort(endpoint.udpPort())
                ? Optional.empty()
                : Optional.of("The region's ports must lie between 1 and " + MAX_PORT);
    }

    private static boolean isPort(int number) {
        return number > 0 && number <= MAX_PORT;
    }

    /** Why the region may not enter now; empty if it may. */
    public Optional<String> problemOf(GridRegion region, Situation now) {
        if (!now.inTheWay().isEmpty()) {
            return Optional.of("Region overlaps another region: "
                    + now.inTheWay().getFirst().name());
        }
        if (policy.reservations().stream()
                .anyMatch(kept -> kept.principal().isEmpty() && kept.area().overlaps(region.area()))) {
            return Optional.of("Region location is reserved");
        }
        if (!now.proven().containsAll(principals(region, now.record()))) {
            return Optional.of("Bad authentication");
        }
        if (!now.namesakes().isEmpty()) {
            return Optional.of("Duplicate region name");
        }
        if (isMarked(region, now.record(), RegionFlag.LOCKED_OUT)) {
            return Optional.of("Region locked out");
        }
        return now.record().flatMap(record -> problemOf(region, record));
    }

    private Optional<String> problemOf(GridRegion region, GridRegion record) {
        var moved = region.area().x() != record.area().x()
                || region.area().y() != record.area().y();
        if (moved && isMarked(region, Optional.of(record), RegionFlag.NO_MOVE)) {
            return Optional.of("Can't move this region");
        }
        return policy.checksSecrets()
                        && record.has(RegionFlag.REGION_ONLINE)
                        && !isSame(record.secret(), region.secret())
                ? Optional.of("The region is online with another secret")
                : Optional.empty();
    }

    /** Takes as long for a guess that is nearly right as for any other. */
    private static boolean isSame(String secret, String shown) {
        return MessageDigest.isEqual(secret.getBytes(StandardCharsets.UTF_8), shown.getBytes(StandardCharsets.UTF_8));
    }
}
