// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.browse;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.skerry.api.asset.Asset;
import org.skerry.api.asset.AssetEntry;
import org.skerry.api.asset.AssetMetadata;
import org.skerry.api.asset.MediaTypes;
import org.skerry.api.binary.Octets;
import org.skerry.api.id.AssetId;

class AssetSearchTest {
    private static final String CREATOR = "aaaaaaaa-0000-4000-8000-00000000000b";

    @ParameterizedTest
    @CsvSource({
        "'', '', '', true",
        "STONE, '', '', true",
        "' wall ', '', '', true",
        "wood, '', '', false",
        "'', image/jp2, '', true",
        "'', image/tga, '', false",
        "'', '', AAAAAAAA-0000-4000-8000-00000000000B, true",
        "'', '', bbbbbbbb-0000-4000-8000-00000000000b, false",
        "stone, image/jp2, aaaaaaaa-0000-4000-8000-00000000000b, true"
    })
    void allThatIsGivenMustFit(String name, String type, String creator, boolean expected) {
        var wall = AssetEntry.of(new Asset(
                        AssetMetadata.permanent(AssetId.random(), "Stone wall", 0, CREATOR, Instant.EPOCH),
                        Octets.utf8("x")))
                .record();
        var search = new AssetSearch(name, type, creator);
        assertThat(search.test(wall)).isEqualTo(expected);
    }

    @Test
    void theDatabaseIsAskedForAllTypesThatHaveTheContentType() {
        assertThat(new AssetSearch("", "image/tga", "").wanted(Optional.empty()).types())
                .containsExactlyInAnyOrder(12, 18);
        assertThat(new AssetSearch("", "", "").wanted(Optional.empty()).types()).isEmpty();
        assertThat(new AssetSearch("", MediaTypes.OTHER, "")
                        .wanted(Optional.empty())
                        .types())
                .as("what is in no table has any number")
                .isEmpty();
    }
}
