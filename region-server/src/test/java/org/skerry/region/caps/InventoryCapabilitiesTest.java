// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.caps;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.skerry.api.binary.Octets;
import org.skerry.api.id.AgentId;
import org.skerry.api.id.FolderId;
import org.skerry.api.id.ItemId;
import org.skerry.api.inventory.FolderTypes;
import org.skerry.api.inventory.InventoryFolder;
import org.skerry.api.llsd.Llsd;
import org.skerry.api.llsd.LlsdStruct;
import org.skerry.api.llsd.LlsdXml;
import org.skerry.region.http.Answer;
import org.skerry.region.http.HttpCall;
import org.skerry.region.twin.TestRegions;

class InventoryCapabilitiesTest extends CapsFixture {
    @Test
    void tellsWhatIsInAFolderOfTheAgentsOrTheLibrarys() {
        var root = grid.inventory().rootFolder(AGENT).orElseThrow().id();
        var mine = struct(post(cap("FetchInventoryDescendents2"), folders(root, AGENT)));
        var content = first(mine, "folders");
        assertThat(content.get("owner_id")).isEqualTo(new Llsd.Id(AGENT.value()));
        var folder = first(content, "categories");
        assertThat(folder.get("category_id")).isInstanceOf(Llsd.Id.class);
        assertThat(folder.get("parent_id")).isEqualTo(new Llsd.Id(root.value()));
        assertThat(folder.get("type_default")).isInstanceOf(Llsd.Int.class);

        var shared = grid.inventory().rootFolder(LIBRARY).orElseThrow().id();
        // one of the stock clients names the agent where the library is meant
        var library = struct(post(cap("FetchLibDescendents2"), folders(shared, AGENT)));
        assertThat(first(library, "folders").get("owner_id")).isEqualTo(new Llsd.Id(LIBRARY.value()));
        assertThat(struct(post(cap("FetchInventoryDescendents2"), folders(shared, LIBRARY)))
                        .get("bad_folders"))
                .isEqualTo(Llsd.UNDEF);
    }

    @Test
    void tellsNobodyOfAnotherUsersFolders() {
        var stranger = AgentId.random();
        grid.inventory().createUserInventory(stranger);
        var root = grid.inventory().rootFolder(stranger).orElseThrow().id();

        var answer = struct(post(cap("FetchInventoryDescendents2"), folders(root, stranger)));

        assertThat(answer.get("folders")).isEqualTo(new Llsd.Array(List.of()));
        assertThat(first(answer, "bad_folders").get("folder_id")).isEqualTo(new Llsd.Id(root.value()));
    }

    private static Llsd folders(FolderId folder, AgentId owner) {
        var asked = new LlsdStruct()
                .put("folder_id", folder.value())
                .put("owner_id", owner.value())
                .put("fetch_folders", true)
                .put("fetch_items", true)
                .put("sort_order", 1);
        return new LlsdStruct().putBlock("folders", asked).build();
    }

    @Test
    void uploadsANewFileAndAnItemForIt() {
        var folder = grid.inventory().folderForType(AGENT, FolderTypes.TEXTURE).orElseThrow();
        var request = new LlsdStruct()
                .put("folder_id", folder.id().value())
                .put("asset_type", "texture")
                .put("inventory_type", "texture")
                .put("name", "a picture")
                .put("description", "")
                .put("next_owner_mask", 0x7fffffff)
                .build();

        var done = upload("NewFileAgentInventory", request, CODESTREAM);

        assertThat(done.get("state")).isEqualTo(new Llsd.Text("complete"));
        var item = fetched(((Llsd.Id) done.get("new_inventory_item")).value());
        assertThat(item.get("name")).isEqualTo(new Llsd.Text("a picture"));
        assertThat(item.get("parent_id")).isEqualTo(new Llsd.Id(folder.id().value()));
        var asset = ((Llsd.Id) item.get("asset_id")).value();
        assertThat(get(cap("GetTexture") + "/", "texture_id", asset.toString()).body())
                .isEqualTo(CODESTREAM);
    }

    private Llsd.Struct fetched(UUID item) {
        var asked = new LlsdStruct().put("item_id", item).put("owner_id", AGENT.value());
        return first(
                struct(post(
                        cap("FetchInventory2"),
                        new LlsdStruct().putBlock("items", asked).build())),
                "items");
    }

    @Test
    void refusesUploadsItCannotKeep() {
        var elsewhere = new LlsdStruct()
                .put("folder_id", FolderId.random().value())
                .put("asset_type", "texture")
                .build();
        var mesh = new LlsdStruct().put("asset_type", "mesh").build();
        for (var request : List.of(elsewhere, mesh)) {
            var answer = struct(post(cap("NewFileAgentInventory"), request));
            assertThat(answer.get("state")).isEqualTo(new Llsd.Text("error"));
            assertThat(((Llsd.Struct) answer.get("error")).get("message")).isInstanceOf(Llsd.Text.class);
        }
        assertThat(struct(post(cap("UpdateScriptTask"), new LlsdStruct().build()))
                        .get("state"))
                .isEqualTo(new Llsd.Text("error"));
    }

    @Test
    void makesAFolderOfTheViewersId() {
        var root = grid.inventory().rootFolder(AGENT).orElseThrow().id();
        var id = FolderId.random();
        var request = new LlsdStruct()
                .put("folder_id", id.value())
                .put("parent_id", root.value())
                .put("type", -1)
                .put("name", "Boats")
                .build();
        assertThat(struct(post(cap("CreateInventoryCategory"), request))).isEqualTo(request);
        assertThat(grid.inventory().folder(AGENT, id).orElseThrow().parent()).isEqualTo(root);
        assertThat(struct(post(cap("CreateInventoryCategory"), request)).get("state"))
                .isEqualTo(new Llsd.Text("error"));
    }

    @Test
    void replacesTheTextOfANotecardAndOfAScript() {
        assertReplaced("notecard", "UpdateNotecardAgentInventory", FolderTypes.NOTECARD);
        var script = assertReplaced("lsltext", "UpdateScriptAgent", FolderTypes.LSL_TEXT);
        assertThat(script.get("compiled")).isEqualTo(new Llsd.Bool(false));
        assertThat(((Llsd.Array) script.get("errors")).values()).hasSize(1);
    }

    private Llsd.Struct assertReplaced(String kind, String capability, int folderType) {
        var folder = grid.inventory().folderForType(AGENT, folderType).orElseThrow();
        var created = upload(
                "NewFileAgentInventory",
                new LlsdStruct()
                        .put("folder_id", folder.id().value())
                        .put("asset_type", kind)
                        .put("name", "text")
                        .build(),
                Octets.utf8("old"));
        var item = new ItemId(((Llsd.Id) created.get("new_inventory_item")).value());
        var request = new LlsdStruct().put("item_id", item.value()).build();

        var done = upload(capability, request, Octets.utf8("new"));

        var asset = grid.inventory().item(AGENT, item).orElseThrow().asset();
        assertThat(done.get("new_asset")).isEqualTo(new Llsd.Id(asset.value()));
        assertThat(grid.assets().findData(asset)).contains(Octets.utf8("new"));
        var unknown = new LlsdStruct().put("item_id", UUID.randomUUID()).build();
        assertThat(struct(post(cap(capability), unknown)).get("state")).isEqualTo(new Llsd.Text("error"));
        return done;
    }

    @Test
    void inventoryIsToldOfAfterTheChangesThatCameBefore() throws InterruptedException {
        var id = FolderId.random();
        var root = grid.inventory().rootFolder(AGENT).orElseThrow().id();
        var asked = new LlsdStruct().put("folder_id", root.value()).put("owner_id", AGENT.value());
        var request = new LlsdStruct().putBlock("folders", asked).build();
        var path = cap("FetchInventoryDescendents2");
        region.hold();
        var answer = new CompletableFuture<Answer>();
        var call = Thread.ofVirtual().start(() -> answer.complete(post(path, request)));
        region.awaitAsked(1);
        assertThat(answer).isNotDone();
        grid.inventory().addFolder(new InventoryFolder(id, AGENT, root, "just made", -1, 1));
        region.letGo();
        call.join();
        assertThat(answer.join().body().text()).contains("just made");
    }

    @Test
    void whatDoesNotSettleIsToldOfAsItIs() {
        region.hold();
        var items = new FetchItems("FetchInventory2", grid.inventory(), InventoryOwners.AGENT);
        var impatient = new AfterChanges(items, CompletableFuture.completedFuture(region), Duration.ZERO);
        var session = new CapsSession(
                TestRegions.settings(BASE),
                circuit(),
                Map.of(),
                new EventQueue(Duration.ZERO, 1, Runnable::run),
                new Uploads(directory, BASE),
                new FetchTurns(Duration.ZERO),
                new Preferences());
        var call = new HttpCall(
                "POST",
                "",
                Map.of(),
                Map.of(),
                LlsdXml.write(new LlsdStruct().build()),
                InetAddress.getLoopbackAddress());
        assertThat(impatient.answer(session, call).status()).isEqualTo(200);
    }
}
