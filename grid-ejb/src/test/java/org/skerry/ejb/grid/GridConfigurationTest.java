// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.grid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.skerry.api.grid.GridRegion;
import org.skerry.api.grid.RegionArea;
import org.skerry.api.grid.RegionEndpoint;
import org.skerry.api.grid.RegionReservation;
import org.skerry.api.id.AgentId;
import org.skerry.api.id.AssetId;
import org.skerry.api.id.RegionId;
import org.skerry.api.id.ScopeId;

class GridConfigurationTest {
    private static final String ID = "11111111-2222-3333-4444-555555555501";

    private static GridRegion region(String name) {
        return new GridRegion(
                RegionId.of(ID),
                ScopeId.ZERO,
                name,
                new RegionArea(256_000, 256_000, 256, 256),
                new RegionEndpoint("127.0.0.1", 9000, "http://127.0.0.1:9000/", 9000),
                0,
                13,
                AssetId.ZERO,
                AssetId.ZERO,
                "",
                AgentId.ZERO);
    }

    private static int flags(Map<String, String> values, String name) {
        return GridConfiguration.read(values).policy().flags().applyAsInt(region(name));
    }

    @Test
    void flagsAreFoundByNameWithoutRegardToCaseOrBlanks() {
        var values = Map.of(
                "skerry.grid.default-regions",
                "Skerry Landing, Other",
                "skerry.grid.region-flags.skerry_landing",
                "fallback_region, PERSISTENT");
        assertThat(flags(values, "Skerry Landing")).isEqualTo(1 | 2 | 16);
        assertThat(flags(values, "OTHER")).isEqualTo(1);
        assertThat(flags(values, "Elsewhere")).isZero();
    }

    @Test
    void linesOfRobustsFilesAreRead() {
        var values = Map.of(
                "skerry.grid.Region_Welcome_Plaza",
                "DefaultRegion, FallbackRegion",
                "skerry.grid.Region_" + ID,
                "NoMove DefaultHGRegion");
        assertThat(flags(values, "Welcome Plaza")).isEqualTo(1 | 2);
        assertThat(flags(values, "Elsewhere")).isEqualTo(64 | 1024);
    }

    @Test
    void flagsOfAllRegionsCanBeTakenFromOne() {
        var values = Map.of(
                "skerry.grid.default-region-flags",
                "Persistent,NoMove",
                "skerry.grid.region-flags.Free",
                "-NO_MOVE,+FallbackRegion");
        assertThat(flags(values, "Free")).isEqualTo(16 | 2);
        assertThat(flags(values, "Fixed")).isEqualTo(16 | 64);
    }

    @Test
    void landIsReservedForSomebodyOrForNobody() {
        var reservations = GridConfiguration.read(Map.of(
                        "skerry.grid.reserved.harbour", "1000,1001,2,3 " + ID, "skerry.grid.reserved.x", "7, 20"))
                .policy()
                .reservations();
        assertThat(reservations)
                .containsExactlyInAnyOrder(
                        new RegionReservation(new RegionArea(256_000, 256_256, 512, 768), Optional.of(AgentId.of(ID))),
                        new RegionReservation(new RegionArea(1792, 5120, 256, 256), Optional.empty()));
    }

    @Test
    void aRegionsPrincipalIsFoundByNameOrId() {
        var user = AgentId.random();
        var policy = GridConfiguration.read(Map.of("skerry.grid.region-principal." + ID, user.toString()))
                .policy();
        assertThat(policy.principal().apply(region("Anything"))).contains(user);
        assertThat(GridConfiguration.read(Map.of()).policy().principal().apply(region("Anything")))
                .isEmpty();
    }

    @Test
    void theGridKnowsItsOwnAddresses() {
        assertThat(GridConfiguration.read(Map.of()).ownAddresses()).containsExactly("127.0.0.1:8002");
        assertThat(GridConfiguration.read(Map.of(
                                "skerry.gridinfo.login",
                                "https://Grid.example/",
                                "skerry.grid.own-addresses",
                                "alias.example:8002, http://other.example:80"))
                        .ownAddresses())
                .containsExactlyInAnyOrder("grid.example:443", "alias.example:8002", "other.example:80");
    }

    @Test
    void extraFeaturesAreThoseConfigured() {
        assertThat(GridConfiguration.read(Map.of("skerry.grid.extra-features.GridName", "Skerry"))
                        .extraFeatures())
                .containsExactlyInAnyOrderEntriesOf(Map.of("GridName", "Skerry", "ExportSupported", "true"));
        assertThat(GridConfiguration.read(Map.of(
                                "skerry.login.map-server-url", "http://127.0.0.1:8002",
                                "skerry.gridinfo.gridnick", "hippogrid",
                                "skerry.grid.extra-features.ExportSupported", "false"))
                        .extraFeatures())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "map-server-url",
                        "http://127.0.0.1:8002/",
                        "GridNick",
                        "hippogrid",
                        "ExportSupported",
                        "false"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "skerry.grid.region-flags.X | Defautl | PERSISTENT",
                "skerry.grid.region-flags.X | RegionOnline | PERSISTENT",
                "skerry.grid.default-region-flags | Reservation | PERSISTENT",
                "skerry.grid.reserved.a | here | x,y",
                "skerry.grid.reserved.a | 1,2,0,1 | x,y",
                "skerry.grid.reserved.a | 1,2 nobody | x,y",
                "skerry.grid.reserved.a | 9999999,1 | x,y",
                "skerry.grid.region-principal.a | x | id of a user",
                "skerry.grid.check-secrets | yes | true or false"
            })
    void whatCannotBeIsToldWithKeyValueAndRemedy(String key, String value, String remedy) {
        assertThatThrownBy(() -> GridConfiguration.read(Map.of(key, value)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(key + " is '" + value + "'")
                .hasMessageContaining(remedy);
    }
}
