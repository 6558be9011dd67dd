// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.avatar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class LegacyWearablesTest {
    private static final String ITEM = "2adec6de-bda6-4bb3-881a-d303a729f6ff";
    private static final String ASSET = "66c41e39-38f9-f75a-024e-585989bfab73";
    private static final String NONE = "00000000-0000-0000-0000-000000000000";

    @Test
    void oldKeysAreSaidInTheNewWay() {
        assertThat(LegacyWearables.translated(Map.of(
                        "BodyItem", ITEM, "BodyAsset", ASSET, "SkirtItem", ITEM, "HairItem", NONE, "Serial", "3")))
                .containsEntry("Wearable 0:0", ITEM + ":" + ASSET)
                .containsEntry("Wearable 12:0", ITEM + ":" + NONE)
                .containsEntry("Serial", "3")
                .doesNotContainKey("Wearable 2:0");
    }

    @Test
    void newKeysStandAlone() {
        var values = Map.of("Wearable 0:0", ASSET + ":" + ITEM, "BodyItem", ITEM, "SkinItem", ITEM);
        assertThat(LegacyWearables.translated(values)).isEqualTo(values);
    }
}
