// SPDX-License-Identifier: Apache-2.0
package org.skerry.storm;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.skerry.api.grid.GridRegion;
import org.skerry.api.grid.RegionArea;
import org.skerry.api.grid.RegionEndpoint;
import org.skerry.api.id.AgentId;
import org.skerry.api.id.AssetId;
import org.skerry.api.id.FolderId;
import org.skerry.api.id.GroupId;
import org.skerry.api.id.ItemId;
import org.skerry.api.id.RegionId;
import org.skerry.api.id.ScopeId;
import org.skerry.api.inventory.InventoryFolder;
import org.skerry.api.inventory.InventoryItem;
import org.skerry.api.inventory.ItemPermissions;

/** Each rule finds what breaks it. */
class RulesTest {
    private static final AgentId OWNER = new AgentId(new UUID(1, 1));
    private static final FolderId ROOT = new FolderId(new UUID(2, 1));
    private static final FolderId INNER = new FolderId(new UUID(2, 2));
    private static final FolderId OTHER = new FolderId(new UUID(2, 3));

    private final Map<FolderId, InventoryFolder> folders = new HashMap<>();

    @Test
    void aWholeInventoryBreaksNothing() {
        folder(ROOT, FolderId.ZERO, 5);
        folder(INNER, ROOT, 1);
        assertThat(InventoryRules.broken(folders, List.of(item(1, INNER), item(2, ROOT)), Map.of(ROOT, 5)))
                .isEmpty();
    }

    @Test
    void foldersInACircleAreFound() {
        folder(ROOT, FolderId.ZERO, 1);
        folder(INNER, OTHER, 1);
        folder(OTHER, INNER, 1);
        assertThat(InventoryRules.broken(folders, List.of(), Map.of())).hasSize(2);
    }

    @Test
    void aFolderWithoutParentAndTwoRootsAreFound() {
        folder(ROOT, FolderId.ZERO, 1);
        folder(INNER, OTHER, 1);
        assertThat(InventoryRules.broken(folders, List.of(), Map.of())).hasSize(1);
        folder(OTHER, FolderId.ZERO, 1);
        assertThat(InventoryRules.broken(folders, List.of(), Map.of())).containsExactly("2 roots");
    }

    @Test
    void aVersionThatFellIsFound() {
        folder(ROOT, FolderId.ZERO, 4);
        assertThat(InventoryRules.broken(folders, List.of(), Map.of(ROOT, 5)))
                .singleElement()
                .asString()
                .contains("from version 5 to 4");
    }

    @Test
    void anItemInNoFolderOrInTwoIsFound() {
        folder(ROOT, FolderId.ZERO, 1);
        folder(INNER, ROOT, 1);
        assertThat(InventoryRules.broken(folders, List.of(item(1, OTHER)), Map.of()))
                .hasSize(1);
        assertThat(InventoryRules.broken(folders, List.of(item(1, INNER), item(1, ROOT)), Map.of()))
                .hasSize(1);
    }

    @Test
    void regionsInOnePlaceAreFound() {
        assertThat(LandTerritory.overlaps(List.of(region(1, 0, 256), region(2, 256, 512))))
                .isEmpty();
        assertThat(LandTerritory.overlaps(List.of(region(1, 0, 512), region(2, 256, 512))))
                .hasSize(1);
    }

    private void folder(FolderId id, FolderId parent, int version) {
        folders.put(id, new InventoryFolder(id, OWNER, parent, "folder", -1, version));
    }

    private static InventoryItem item(int number, FolderId folder) {
        return new InventoryItem(
                new ItemId(new UUID(3, number)),
                OWNER,
                folder,
                "item",
                "",
                AssetId.ZERO,
                7,
                7,
                "",
                "",
                Instant.EPOCH,
                ItemPermissions.FULL,
                GroupId.ZERO,
                false,
                0,
                0,
                0);
    }

    private static GridRegion region(int number, int x, int size) {
        return new GridRegion(
                new RegionId(new UUID(4, number)),
                ScopeId.ZERO,
                "region",
                new RegionArea(x, 0, size, size),
                new RegionEndpoint("127.0.0.1", 9, "http://127.0.0.1:9/", 9),
                0,
                13,
                AssetId.ZERO,
                AssetId.ZERO,
                "",
                OWNER);
    }
}
