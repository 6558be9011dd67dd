// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.skerry.api.id.AgentId;
import org.skerry.api.inventory.ItemPermissions;

class ExportPolicyTest {
    private static final AgentId OWNER = AgentId.of("aa000000-0000-4000-8000-000000000001");
    private static final int FULL = 0x8E000;
    private static final int FULL_AND_EXPORT = 0x9E000;

    private static ExportCandidate item(String creator, int base, int current) {
        return new ExportCandidate(creator, OWNER, Optional.of(new ItemPermissions(base, current, 0, 0, 0)));
    }

    /** The columns: nothing, creator-owned, export-flag, full-permissions, anything. */
    @ParameterizedTest
    @CsvSource({
        "aa000000-0000-4000-8000-000000000001, 0x00000, 0x00000, no yes yes yes yes",
        "AA000000-0000-4000-8000-000000000001, 0x9E000, 0x9E000, no yes yes yes yes",
        "bb000000-0000-4000-8000-000000000002, 0x9E000, 0x9E000, no no yes yes yes",
        "bb000000-0000-4000-8000-000000000002, 0x8E000, 0x8E000, no no no yes yes",
        // what the owner took away from the copy in hand, and what the maker never gave
        "bb000000-0000-4000-8000-000000000002, 0x9E000, 0x8E000, no no no yes yes",
        "bb000000-0000-4000-8000-000000000002, 0x8E000, 0x9E000, no no no yes yes",
        // the flag alone, without copy, change or gift
        "bb000000-0000-4000-8000-000000000002, 0x96000, 0x96000, no no no no yes",
        "bb000000-0000-4000-8000-000000000002, 0x9A000, 0x9A000, no no no no yes",
        "bb000000-0000-4000-8000-000000000002, 0x9C000, 0x9C000, no no no no yes",
        "'', 0x8000, 0x8000, no no no no yes",
        "00000000-0000-0000-0000-000000000000, 0, 0, no no no no yes",
        "no id, 0, 0, no no no no yes",
        // the same id at another grid is somebody else
        "'aa000000-0000-4000-8000-000000000001;http://far.example:8002/;First Last', 0x8000, 0x8000, no no no no yes"
    })
    void eachPolicyLetsOutWhatItSays(String creator, String base, String current, String expected) {
        var candidate = item(creator, Integer.decode(base), Integer.decode(current));
        var told = Arrays.stream(ExportPolicy.values())
                .map(policy -> policy.decide(candidate) instanceof ExportDecision.Allowed ? "yes" : "no")
                .collect(Collectors.joining(" "));
        assertThat(told).isEqualTo(expected);
    }

    @Test
    void nobodyIsTheMakerOfWhatNobodyMade() {
        var nobodys = new ExportCandidate(AgentId.ZERO.toString(), AgentId.ZERO, Optional.empty());
        assertThat(ExportPolicy.CREATOR_OWNED.decide(nobodys)).isInstanceOf(ExportDecision.Refused.class);
    }

    @Test
    void anAssetWithoutAnItemGoesByItsCreator() {
        var own = ExportCandidate.of(OWNER.toString(), OWNER);
        var others = ExportCandidate.of(AgentId.random().toString(), OWNER);
        for (var policy :
                List.of(ExportPolicy.CREATOR_OWNED, ExportPolicy.EXPORT_FLAG, ExportPolicy.FULL_PERMISSIONS)) {
            assertThat(policy.decide(own)).isEqualTo(new ExportDecision.Allowed());
            assertThat(policy.decide(others)).isInstanceOf(ExportDecision.Refused.class);
        }
    }

    @Test
    void aThingStaysWhenAPartOfItMust() {
        var stays = item(AgentId.random().toString(), FULL, FULL);
        var leaves = item(AgentId.random().toString(), FULL_AND_EXPORT, FULL_AND_EXPORT);
        assertThat(ExportPolicy.EXPORT_FLAG.decide(List.of(leaves, leaves))).isEqualTo(new ExportDecision.Allowed());
        assertThat(ExportPolicy.EXPORT_FLAG.decide(List.of(leaves, stays)))
                .isEqualTo(new ExportDecision.Refused("its creator has not allowed to bring it out"));
        assertThat(ExportPolicy.EXPORT_FLAG.decide(List.of())).isEqualTo(new ExportDecision.Allowed());
    }

    @Test
    void theWordsOfTheConfigurationAreAllKnown() {
        assertThat(ExportPolicy.words()).isEqualTo("nothing, creator-owned, export-flag, full-permissions, anything");
        for (var word : ExportPolicy.words().split(", ", -1)) {
            assertThat(ExportPolicy.named(word)).map(ExportPolicy::word).contains(word);
        }
        assertThat(ExportPolicy.named("all")).isEmpty();
    }
}
