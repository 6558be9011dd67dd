// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.browse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.skerry.ejb.asset.index.AssetUses.Cursor;

class UsesPlaceTest {
    @Test
    void aLinkLeadsToWhereItWasMade() {
        var cursor = new Cursor(77, UUID.randomUUID());
        var link = UsesPlace.ofReferrers(cursor).split("=", 2);
        assertThat(link[0]).isEqualTo(UsesPlace.REFERRERS);
        assertThat(UsesPlace.read(link[1], "").referrers()).isEqualTo(cursor);
        var item = UUID.randomUUID();
        assertThat(UsesPlace.read("", UsesPlace.ofItems(item).split("=", 2)[1]).items())
                .isEqualTo(item);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "_", "7", "x_00000000-0000-4000-8000-000000000001", "7_x", "99999999999999999999_7", "7_8_9"
            })
    void whatMakesNoSenseIsTheBeginning(String text) {
        var place = UsesPlace.read(text, text);
        assertThat(place.referrers()).isEqualTo(Cursor.START);
        assertThat(place.items()).isEqualTo(new UUID(0, 0));
    }
}
