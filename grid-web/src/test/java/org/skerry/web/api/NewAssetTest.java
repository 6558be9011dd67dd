// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.skerry.api.access.Caller.Side;
import org.skerry.api.asset.AssetMetadata;
import org.skerry.api.id.AgentId;
import org.skerry.api.id.AssetId;
import org.skerry.api.identity.Identifier;

class NewAssetTest {
    private static final AgentId USER = AgentId.random();
    private static final AgentId OTHER = AgentId.random();

    private static AssetMetadata read(@Nullable String contentType, Side side, String... pairs) {
        Map<String, List<String>> query = new HashMap<>();
        for (var i = 0; i < pairs.length; i += 2) {
            query.put(pairs[i], List.of(pairs[i + 1]));
        }
        return NewAsset.read(contentType, query, AssetId.ZERO, side, Optional.of(Identifier.of(USER)));
    }

    private static void assertRefused(int status, @Nullable String contentType, String... pairs) {
        assertThatThrownBy(() -> read(contentType, Side.PUBLIC, pairs))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.problem().status()).isEqualTo(status));
    }

    @ParameterizedTest
    @CsvSource({
        "image/x-j2c, , 0",
        "IMAGE/JP2; a=b, , 0",
        "image/tga, , 12",
        "image/tga, 18, 18",
        "application/octet-stream, , -1",
        "application/octet-stream, 49, 49",
        ", 7, 7"
    })
    void theTypeIsThatOfTheContentOrTheNumber(@Nullable String contentType, @Nullable String number, int expected) {
        var asset = number == null ? read(contentType, Side.PUBLIC) : read(contentType, Side.PUBLIC, "type", number);
        assertThat(asset.type()).isEqualTo(expected);
    }

    @Test
    void whatCannotBeIsRefused() {
        assertRefused(415, "text/html");
        assertRefused(415, null);
        assertRefused(400, "image/tga", "type", "0");
        assertRefused(400, "image/tga", "type", "twelve");
        assertRefused(400, "image/tga", "type", "300");
        assertRefused(400, "image/tga", "temporary", "yes");
        assertRefused(400, "image/tga", "name", "n".repeat(256));
        assertRefused(400, "image/tga", "name", "two\nlines");
        assertRefused(400, "image/tga", "creator", OTHER.toString());
    }

    @Test
    void theCreatorIsTheUploaderUnlessAServerSaysAnother() {
        assertThat(read("image/tga", Side.PUBLIC).creatorId()).isEqualTo(USER.toString());
        assertThat(read("image/tga", Side.PUBLIC, "creator", USER.toString()).creatorId())
                .isEqualTo(USER.toString());
        assertThat(read("image/tga", Side.PRIVATE, "creator", OTHER.toString()).creatorId())
                .isEqualTo(OTHER.toString());
        var named = read("image/tga", Side.PUBLIC, "name", "a name", "description", "of it", "temporary", "true");
        assertThat(named.name()).isEqualTo("a name");
        assertThat(named.description()).isEqualTo("of it");
        assertThat(named.temporary()).isTrue();
    }
}
