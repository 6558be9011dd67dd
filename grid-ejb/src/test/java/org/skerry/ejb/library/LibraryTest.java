// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.skerry.api.asset.InMemoryAssetService;
import org.skerry.api.id.AssetId;
import org.skerry.api.id.FolderId;
import org.skerry.api.inventory.FolderTypes;
import org.skerry.api.inventory.InMemoryInventoryService;
import org.skerry.api.inventory.InventoryItem;

class LibraryTest {
    private final Library library = Library.shipped();
    private final InMemoryAssetService assets = new InMemoryAssetService();
    private final InMemoryInventoryService inventory = new InMemoryInventoryService();
    private final LibraryInstallation installation = new LibraryInstallation(assets, inventory);

    static Stream<InventoryItem> wearables() {
        return Library.shipped().items().stream().filter(item -> item.inventoryType() == 18);
    }

    @Test
    void isATreeFromTheRootDown() {
        var known = new HashSet<FolderId>();
        for (var folder : library.folders()) {
            assertThat(folder.owner()).isEqualTo(Library.OWNER);
            assertThat(folder.parent()).isIn(known.isEmpty() ? List.of(FolderId.ZERO) : known);
            assertThat(known.add(folder.id())).isTrue();
        }
        var root = library.folders().getFirst();
        assertThat(root.id()).isEqualTo(Library.ROOT);
        assertThat(root.type()).isEqualTo(FolderTypes.ROOT);
        assertThat(library.items()).allSatisfy(item -> assertThat(item.folder()).isIn(known));
        assertThat(library.items().stream().map(InventoryItem::id).distinct())
                .hasSameSizeAs(library.items())
                .hasSizeGreaterThan(15);
    }

    /** Viewers look for it by name at the first login. */
    @Test
    void hasAnOutfitForTheFirstLogin() {
        var outfit = library.folders().stream()
                .filter(folder -> folder.name().equals("Nightclub Female"))
                .findFirst()
                .orElseThrow();
        assertThat(library.items().stream()
                        .filter(item -> item.folder().equals(outfit.id()))
                        .map(InventoryItem::flags))
                .containsExactly(0, 1, 2, 3, 4, 5);
    }

    @Test
    void everyAssetHasContentAndAllIsSmall() {
        var total = 0;
        for (var id : library.assetIds()) {
            var asset = library.asset(id);
            assertThat(asset.metadata().id()).isEqualTo(id);
            assertThat(asset.data().length()).isBetween(1, 20_000);
            total += asset.data().length();
        }
        assertThat(total).isLessThan(150_000);
    }

    /** What viewers and simulators ask for by ids of their own. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "5748decc-f629-461c-9a36-a35a221fe21f",
                "89556747-24cb-43ed-920b-47caed15465f",
                "c228d1cf-4b5d-4ba8-84f4-899a0796aa97",
                "6522e74d-1660-4e7f-b601-6f48c1659a77",
                "7ca39b4c-bd19-4699-aff7-f93fd03d3e7b",
                "8dcd4a48-2d37-4909-9f78-f7a9eb4ef903",
                "b8d3965a-ad78-bf43-699b-bff8eca6c975",
                "abb783e6-3e93-26c0-248a-247666855da3",
                "179cdabd-398a-9b6b-1391-4dc333ba321f",
                "beb169c7-11ea-fff2-efe5-0f24dc881df2",
                "cce0f112-878f-4586-a2e2-a8f104bba271",
                "dc4b9f0b-d008-45c6-96a4-01dd947ac621",
                "ec4b9f0b-d008-45c6-96a4-01dd947ac621",
                "822ded49-9a6c-f61c-cb89-6df54f42cdf4",
                "32bfbcea-24b1-fb9d-1ef9-48a28a63730f",
                "1dc1368f-e8fe-f02d-a08d-9d9f11c1af6b",
                "d07f6eed-b96a-47cd-b51d-400ad4a1c428"
            })
    void hasTheWellKnownTextures(String id) {
        var data = library.asset(AssetId.of(id)).data().toArray();
        assertThat(data).startsWith(0xFF, 0x4F, 0xFF, 0x51).endsWith(0xFF, 0xD9);
    }

    @ParameterizedTest
    @MethodSource("wearables")
    void wearablesAreWellFormed(InventoryItem item) {
        var lines = library.asset(item.asset()).data().text().lines().toList();
        assertThat(lines)
                .startsWith("LLWearable version 22", item.name(), item.description(), "\tpermissions 0", "\t{");
        assertThat(lines).contains("type " + item.flags(), "\tsale_info\t0", "\t\tcreator_id\t" + Library.OWNER);
        var parameters = section(lines, "parameters ");
        assertThat(parameters).isNotEmpty().allMatch(line -> line.matches("\\d+ -?\\d*\\.?\\d+"));
        assertThat(section(lines, "textures "))
                .allSatisfy(line -> assertThat(library.assetIds()).contains(AssetId.of(line.split(" ", 2)[1])));
        assertThat(item.assetType()).isEqualTo(item.flags() < 4 ? FolderTypes.BODY_PART : FolderTypes.CLOTHING);
    }

    @Test
    void theNotecardTellsItsLength() {
        var card = library.assetIds().stream()
                .map(library::asset)
                .filter(asset -> asset.metadata().type() == FolderTypes.NOTECARD)
                .findFirst()
                .orElseThrow();
        var text = card.data().text();
        var body = text.substring(text.indexOf('\n', text.indexOf("Text length ")) + 1, text.length() - "}\n".length());
        assertThat(text)
                .contains("Text length " + body.getBytes(StandardCharsets.UTF_8).length + "\n")
                .endsWith("}\n");
    }

    @Test
    void isInstalledOnceAndForAll() {
        var first = installation.install(library);
        assertThat(first.refused()).isZero();
        assertThat(first.items()).isEqualTo(library.items().size());
        assertThat(inventory.rootFolder(Library.OWNER).orElseThrow().id()).isEqualTo(Library.ROOT);
        for (var folder : library.folders()) {
            assertThat(inventory
                            .folderContent(Library.OWNER, folder.id())
                            .orElseThrow()
                            .items())
                    .isEqualTo(library.items().stream()
                            .filter(item -> item.folder().equals(folder.id()))
                            .toList());
        }
        assertThat(assets.existing(library.assetIds())).hasSameSizeAs(library.assetIds());
        assertThat(installation.install(library)).isEqualTo(new LibraryInstallation.Outcome(0, 0, 0, 0));
    }

    @Test
    void loginSeesWhatIsStored() {
        assertThat(Library.view(inventory).folders()).isEqualTo(library.folders());
        installation.install(library);
        var view = Library.view(inventory);
        assertThat(view.owner()).isEqualTo(Library.OWNER);
        assertThat(view.root()).isEqualTo(inventory.rootFolder(Library.OWNER).orElseThrow());
        assertThat(view.root().version()).isGreaterThan(1);
        assertThat(view.folders()).hasSameSizeAs(library.folders());
    }

    /** The lines that a header such as {@code parameters 3} announces. */
    private static List<String> section(List<String> lines, String header) {
        for (var at = 0; at < lines.size(); at++) {
            if (lines.get(at).startsWith(header)) {
                var count = Integer.parseInt(lines.get(at).substring(header.length()));
                return lines.subList(at + 1, at + 1 + count);
            }
        }
        throw new AssertionError("no " + header);
    }
}
