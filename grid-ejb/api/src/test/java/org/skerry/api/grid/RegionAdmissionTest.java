// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.grid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.skerry.api.grid.GridPlots.lonely;
import static org.skerry.api.grid.GridPlots.name;
import static org.skerry.api.grid.GridPlots.region;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.skerry.api.id.AgentId;

/** The rules that a grid has by configuration alone, beyond those of the contract. */
class RegionAdmissionTest {
    private static RegionAdmission admission(int flags, Optional<AgentId> principal, boolean secrets, boolean keeps) {
        return new RegionAdmission(new RegionPolicy(_ -> flags, _ -> principal, List.of(), secrets, keeps));
    }

    private static GridRegion withSecret(GridRegion region, String secret) {
        return new GridRegion(
                region.id(),
                region.scope(),
                region.name(),
                region.area(),
                region.endpoint(),
                region.flags(),
                region.access(),
                region.mapTexture(),
                region.parcelMapTexture(),
                secret,
                region.owner());
    }

    private static RegionAdmission.Situation after(GridRegion record) {
        return new RegionAdmission.Situation(Optional.of(record), List.of(), List.of(), Set.of());
    }

    @Test
    void secretsAreComparedWhereTheOperatorWantsIt() {
        var region = withSecret(region(name(), lonely()), "one");
        var online = region.withFlags(RegionFlag.REGION_ONLINE.bit());
        var other = withSecret(region, "other");
        var strict = admission(0, Optional.empty(), true, false);
        assertThat(strict.problemOf(region, after(online))).isEmpty();
        assertThat(strict.problemOf(other, after(online))).contains("The region is online with another secret");
        assertThat(strict.problemOf(withSecret(region, ""), after(online))).isPresent();
        assertThat(strict.problemOf(other, after(region))).isEmpty();
        assertThat(admission(0, Optional.empty(), false, false).problemOf(other, after(online)))
                .isEmpty();
    }

    @Test
    void aConfiguredPrincipalIsAskedForInsteadOfTheOwner() {
        var principal = AgentId.random();
        var region = region(name(), lonely());
        var flags = RegionFlag.AUTHENTICATE.bit();
        assertThat(admission(flags, Optional.of(principal), false, false).principals(region, Optional.empty()))
                .containsExactly(principal);
        assertThat(admission(flags, Optional.empty(), false, false).principals(region, Optional.empty()))
                .containsExactly(region.owner());
        assertThat(admission(0, Optional.of(principal), false, false).principals(region, Optional.empty()))
                .isEmpty();
    }

    @Test
    void aRegionStaysForItsFlagsOrBecauseAllDo() {
        var region = region(name(), lonely());
        var some = admission(0, Optional.empty(), false, false);
        assertThat(some.isKept(region)).isFalse();
        assertThat(some.isKept(region.withFlags(RegionFlag.PERSISTENT.bit()))).isTrue();
        assertThat(some.isKept(region.withFlags(RegionFlag.NO_MOVE.bit()))).isTrue();
        assertThat(admission(0, Optional.empty(), false, true).isKept(region)).isTrue();
    }
}
