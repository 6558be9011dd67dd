// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.avatar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.skerry.api.avatar.AvatarData;

class StoredAppearanceTest {
    @Test
    void readsAndWritesWhatSimulatorsStore() {
        var stored = new AvatarData(Map.of(
                "AvatarType", "1",
                "Serial", "3",
                "AvatarHeight", "1.8",
                "Wearable 0:0", "2adec6de-bda6-4bb3-881a-d303a729f6ff:66c41e39-38f9-f75a-024e-585989bfab73",
                "Wearable 4:1", "a46fa855-0a63-4bcc-9b09-0748cd90d8c6:00000000-38f9-1111-024e-222222111110",
                "VisualParams", "33,61,255"));
        var look = StoredAppearance.read(stored);
        assertThat(look.serial()).isEqualTo(3);
        assertThat(look.height()).isEqualTo(1.8f);
        assertThat(look.wearables().get(0)).hasSize(1);
        assertThat(look.visualParams().at(2)).isEqualTo((byte) 255);
        var written = StoredAppearance.write(look, Map.of("_ap_2", "x", "Wearable 5:0", "old"))
                .values();
        assertThat(written)
                .containsEntry("VisualParams", "33,61,255")
                .containsEntry("AvatarHeight", "1.8")
                .containsEntry("Wearable 0:0", stored.values().get("Wearable 0:0"))
                .containsKey("Wearable 4:0")
                .containsEntry("_ap_2", "x")
                .doesNotContainKey("Wearable 5:0");
    }

    @Test
    void readsWhatOldSimulatorsStored() {
        var item = "2adec6de-bda6-4bb3-881a-d303a729f6ff";
        var look = StoredAppearance.read(new AvatarData(Map.of("BodyItem", item, "SkirtItem", item)));
        assertThat(look.wearables().get(0).getFirst().item()).hasToString(item);
        assertThat(look.wearables().get(12)).hasSize(1);
        assertThat(look.wearables().get(1)).isEmpty();
    }

    @Test
    void leavesOutWhatItCannotRead() {
        var look = StoredAppearance.read(new AvatarData(
                Map.of("Serial", "many", "AvatarHeight", "-7", "Wearable 0:0", "no:uuid", "VisualParams", "1,x,3")));
        assertThat(look.serial()).isZero();
        assertThat(look.height()).isEqualTo(1.9f);
        assertThat(look.wearables().get(0)).isEmpty();
        assertThat(look.visualParams().length()).isEqualTo(3);
    }
}
