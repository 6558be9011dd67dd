// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.caps;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.skerry.api.id.SessionId;
import org.skerry.api.llsd.Llsd;
import org.skerry.api.llsd.LlsdStruct;
import org.skerry.region.door.RegionRules;
import org.skerry.region.door.RegionRules.Rule;
import org.skerry.region.twin.TestRegions;

class DispatchRegionInfoTest extends CapsFixture {
    private static final Llsd WISH = new LlsdStruct()
            .put("block_fly", true)
            .put("allow_land_resell", false)
            .put("agent_limit", 12.0)
            .build();

    @Test
    void theOwnerChangesWhatIsNamedAndNothingElse() {
        var circuit = circuit(region.settings().owner(), SessionId.random());
        capabilities.close(AGENT, SESSION);
        capabilities.open(TestRegions.settings(BASE), circuit);

        assertThat(post(cap("DispatchRegionInfo"), WISH).status()).isEqualTo(200);

        var rules = region.rules();
        assertThat(rules.agentLimit()).hasValue(12);
        assertThat(rules.has(Rule.BLOCK_FLY)).isTrue();
        assertThat(rules.has(Rule.BLOCK_LAND_RESELL)).isTrue();
        assertThat(rules.with(Rule.BLOCK_FLY, false)
                        .with(Rule.BLOCK_LAND_RESELL, false)
                        .flags())
                .isEqualTo(RegionRules.DEFAULT.flags());
    }

    @Test
    void othersAndNonsenseChangeNothing() {
        var address = cap("DispatchRegionInfo");
        assertThat(post(address, WISH).status()).isEqualTo(403);
        for (var agents : List.of(0.0, 1001.0, Double.NaN)) {
            var wish = new LlsdStruct().put("agent_limit", agents).build();
            assertThat(post(address, wish).status()).as("" + agents).isEqualTo(400);
        }
        assertThat(get(address, "a", "b").status()).isEqualTo(405);
        assertThat(region.rules()).isEqualTo(RegionRules.DEFAULT);
    }
}
