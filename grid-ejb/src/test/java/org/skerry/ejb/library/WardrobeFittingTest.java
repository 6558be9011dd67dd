// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.skerry.api.avatar.AvatarData;
import org.skerry.api.avatar.InMemoryAvatarService;
import org.skerry.api.id.AgentId;
import org.skerry.api.id.AssetId;
import org.skerry.api.inventory.FolderTypes;
import org.skerry.api.inventory.InMemoryInventoryService;
import org.skerry.api.inventory.InventoryItem;

class WardrobeFittingTest {
    private final AgentId user = AgentId.random();
    private final InMemoryInventoryService inventory = new InMemoryInventoryService();
    private final InMemoryAvatarService avatars = new InMemoryAvatarService();
    private final WardrobeFitting wardrobe = new WardrobeFitting(inventory, avatars);

    @Test
    void aNewUserIsDressed() {
        inventory.createUserInventory(user);
        wardrobe.dress(user);
        var worn = new HashMap<Integer, InventoryItem>();
        for (var type : new int[] {FolderTypes.BODY_PART, FolderTypes.CLOTHING}) {
            for (var item : content(type)) {
                assertThat(item.assetType()).isEqualTo(type);
                assertThat(item.owner()).isEqualTo(user);
                worn.put(item.flags(), item);
            }
        }
        assertThat(worn).containsOnlyKeys(0, 1, 2, 3, 4, 5);
        var links = content(FolderTypes.CURRENT_OUTFIT);
        assertThat(links).hasSize(6).allSatisfy(link -> {
            var target = Objects.requireNonNull(worn.get(link.flags()));
            assertThat(link.assetType()).isEqualTo(InventoryItem.LINK);
            assertThat(link.inventoryType()).isEqualTo(target.inventoryType());
            assertThat(link.asset()).isEqualTo(new AssetId(target.id().value()));
        });
        var appearance = avatars.find(user).orElseThrow().values();
        worn.forEach((type, item) ->
                assertThat(appearance).containsEntry("Wearable " + type + ":0", item.id() + ":" + item.asset()));
        assertThat(appearance).containsEntry("AvatarType", "1").containsKeys("Serial", "AvatarHeight");
    }

    @Test
    void aSecondTimeNothingChanges() {
        wardrobe.dress(user);
        var skeleton = inventory.skeleton(user);
        var appearance = avatars.find(user);
        wardrobe.dress(user);
        assertThat(inventory.skeleton(user)).isEqualTo(skeleton);
        assertThat(avatars.find(user)).isEqualTo(appearance);
    }

    @Test
    void anAppearanceThatIsThereStays() {
        var own = new AvatarData(Map.of("AvatarType", "1", "Serial", "7"));
        avatars.store(user, own);
        wardrobe.dress(user);
        assertThat(avatars.find(user)).contains(own);
    }

    @Test
    void twoUsersShareNoItems() {
        var other = AgentId.random();
        wardrobe.dress(user);
        wardrobe.dress(other);
        assertThat(inventory
                        .folderForType(other, FolderTypes.CURRENT_OUTFIT)
                        .flatMap(folder -> inventory.folderContent(other, folder.id()))
                        .orElseThrow()
                        .items())
                .hasSize(6);
    }

    @Test
    void visualParamsAreBytesThatAgreeWithTheWearables() {
        wardrobe.dress(user);
        var stored = avatars.find(user).orElseThrow().values();
        var values = Arrays.stream(stored.getOrDefault("VisualParams", "").split(",", -1))
                .mapToInt(Integer::parseInt)
                .toArray();
        assertThat(values).hasSize(218);
        assertThat(Arrays.stream(values)).allMatch(value -> value >= 0 && value <= 255);
        var byParameter = new HashMap<String, Integer>();
        for (var line : TabbedText.lines("visual-params.tsv")) {
            byParameter.put(line.get(0), values[byParameter.size()]);
        }
        // of the shirt: sleeves .6 and the blue of its colour .5; both run from 0 to 1
        assertThat(byParameter)
                .containsEntry("800", 153)
                .containsEntry("805", 127)
                .containsEntry("80", 0);
    }

    private List<InventoryItem> content(int folderType) {
        var folder = inventory.folderForType(user, folderType).orElseThrow();
        return inventory.folderContent(user, folder.id()).orElseThrow().items();
    }
}
