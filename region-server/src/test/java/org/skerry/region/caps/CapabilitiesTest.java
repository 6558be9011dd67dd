// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.caps;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.skerry.api.account.UserAccount;
import org.skerry.api.account.UserName;
import org.skerry.api.asset.Asset;
import org.skerry.api.asset.AssetMetadata;
import org.skerry.api.binary.Octets;
import org.skerry.api.id.AgentId;
import org.skerry.api.id.AssetId;
import org.skerry.api.id.FolderId;
import org.skerry.api.id.ItemId;
import org.skerry.api.id.SecureSessionId;
import org.skerry.api.id.SessionId;
import org.skerry.api.inventory.FolderTypes;
import org.skerry.api.llsd.Llsd;
import org.skerry.api.llsd.LlsdStruct;
import org.skerry.api.llsd.LlsdXml;
import org.skerry.api.math.Vector3;
import org.skerry.api.simulation.AgentCircuit;
import org.skerry.api.simulation.ViewerIdentity;
import org.skerry.region.http.Answer;
import org.skerry.region.http.HttpCall;
import org.skerry.region.metrics.CallFigures;
import org.skerry.region.twin.InMemoryGrid;
import org.skerry.region.twin.RecordingRegion;
import org.skerry.region.twin.TestRegions;
import org.skerry.region.viewer.parcel.DefaultParcel;

class CapabilitiesTest {
    private static final String BASE = "http://127.0.0.1:9000/";
    private static final String SEED = "/CAPS/ee8b9e98-7cc7-4bc0-b3b4-56becfcef7030000/";
    private static final AgentId AGENT = AgentId.of("22222222-aaaa-bbbb-cccc-000000000001");
    private static final SessionId SESSION = SessionId.random();
    private static final AgentId LIBRARY = AgentId.of("11111111-1111-0000-0000-000100bba000");
    private static final Octets CODESTREAM = Octets.owning(HexFormat.of().parseHex("ff4fff51003200000000020000000200"));

    private final InMemoryGrid grid = new InMemoryGrid();
    private final CapsDirectory directory = new CapsDirectory();
    private final BakedTextures bakes = new BakedTextures(1000);
    private final RecordingRegion region = new RecordingRegion(TestRegions.settings(BASE));
    private final Capabilities capabilities = new Capabilities(
            directory,
            StandardCapabilities.of(
                    grid.services(), bakes, CompletableFuture.completedFuture(region), InMemoryGrid.NOON),
            bakes,
            Duration.ofMinutes(10),
            new SplittableRandom(7),
            Runnable::run,
            new CallFigures());

    @BeforeEach
    void enter() {
        grid.accounts().store(UserAccount.ordinary(AGENT, new UserName("bot", "user_1"), "", Instant.EPOCH));
        grid.inventory().createUserInventory(AGENT);
        grid.inventory().createUserInventory(LIBRARY);
        capabilities.open(TestRegions.settings(BASE), circuit());
    }

    private static AgentCircuit circuit() {
        return circuit(AGENT, SESSION);
    }

    private static AgentCircuit circuit(AgentId agent, SessionId session) {
        return new AgentCircuit(
                agent,
                new UserName("bot", "user_1"),
                session,
                SecureSessionId.random(),
                1,
                "ee8b9e98-7cc7-4bc0-b3b4-56becfcef703",
                false,
                Vector3.ZERO,
                "127.0.0.1",
                ViewerIdentity.UNKNOWN,
                Optional.empty(),
                Map.of());
    }

    private Answer send(
            String method, String path, Map<String, List<String>> query, Map<String, String> headers, Octets body) {
        return directory
                .handle(new HttpCall(method, path, query, headers, body, InetAddress.getLoopbackAddress()))
                .join();
    }

    private Answer post(String path, Llsd body) {
        return send("POST", path, Map.of(), Map.of(), LlsdXml.write(body));
    }

    private Answer get(String path, String parameter, String value) {
        return send("GET", path, Map.of(parameter, List.of(value)), Map.of(), Octets.EMPTY);
    }

    private static Llsd.Struct struct(Answer answer) {
        assertThat(answer.status()).isEqualTo(200);
        return (Llsd.Struct) LlsdXml.read(answer.body());
    }

    private String cap(String name) {
        var seed = struct(post(SEED, new Llsd.Array(List.of(new Llsd.Text(name)))));
        return path(seed.get(name));
    }

    private static String path(Llsd url) {
        var text = ((Llsd.Text) url).value();
        assertThat(text).startsWith(BASE);
        return URI.create(text).getPath();
    }

    private static Llsd.Struct first(Llsd.Struct in, String name) {
        return (Llsd.Struct) ((Llsd.Array) in.get(name)).values().getFirst();
    }

    @Test
    void theSeedAnswersTheNamesItHas() {
        var names = List.of(
                "EventQueueGet",
                "FetchInventory2",
                "FetchInventoryDescendents2",
                "FetchLib2",
                "FetchLibDescendents2",
                "GetTexture",
                "AgentPreferences",
                "AvatarPickerSearch",
                "NewFileAgentInventory",
                "SimulatorFeatures",
                "UpdateNotecardAgentInventory",
                "UpdateScriptAgent",
                "UpdateScriptTask",
                "ViewerAsset",
                "ExtEnvironment",
                "UploadBakedTexture");
        var asked = new java.util.ArrayList<Llsd>();
        names.forEach(name -> asked.add(new Llsd.Text(name)));
        asked.add(new Llsd.Text("FacebookConnect"));

        var answer = post(SEED, new Llsd.Array(asked));

        assertThat(answer.contentType()).isEqualTo("text/html;charset=UTF-8");
        assertThat(answer.body().text()).startsWith("<llsd><map><key>EventQueueGet</key><string>" + BASE + "CE/");
        assertThat(struct(answer).values().keySet()).containsExactlyElementsOf(names);
        assertThat(struct(answer).values().values().stream().distinct().toList())
                .hasSameSizeAs(names);
    }

    @Test
    void theParcelOfAPlaceHereHasAnId() {
        var path = cap("RemoteParcelRequest");
        var here = TestRegions.settings(BASE);
        var answer = struct(
                post(path, new LlsdStruct().put("region_id", here.id().value()).build()));
        assertThat(answer.get("parcel_id")).isEqualTo(new Llsd.Id(DefaultParcel.id(here)));
        var elsewhere = struct(
                post(path, new LlsdStruct().put("region_id", UUID.randomUUID()).build()));
        assertThat(elsewhere.get("parcel_id")).isEqualTo(new Llsd.Id(new UUID(0, 0)));
    }

    @Test
    void noImageCoversTheWholeMap() {
        var answer =
                struct(post(cap("MapLayer"), new LlsdStruct().put("Flags", 2).build()));
        assertThat(answer.get("LayerData")).isEqualTo(new Llsd.Array(List.of()));
    }

    @Test
    void openingAgainChangesNothing() {
        var before = cap("GetTexture");
        capabilities.open(TestRegions.settings(BASE), circuit());
        assertThat(cap("GetTexture")).isEqualTo(before);
    }

    @Test
    void aSeedCannotBeTakenOverByAnotherSession() {
        var before = cap("GetTexture");
        var other = AgentId.random();
        var session = SessionId.random();

        capabilities.open(TestRegions.settings(BASE), circuit(other, session));
        assertThat(cap("GetTexture")).isEqualTo(before);
        capabilities.close(other, session);

        assertThat(cap("GetTexture")).isEqualTo(before);
    }

    @Test
    void everythingDiesWithTheSession() {
        var texture = cap("GetTexture");
        var poll = directory.handle(new HttpCall(
                "POST",
                cap("EventQueueGet"),
                Map.of(),
                Map.of(),
                LlsdXml.write(new LlsdStruct().put("ack", Llsd.UNDEF).build()),
                InetAddress.getLoopbackAddress()));
        var uploader = path(struct(post(cap("UploadBakedTexture"), new LlsdStruct().build()))
                .get("uploader"));
        capabilities.close(AgentId.random(), SESSION);
        assertThat(poll).isNotDone();

        capabilities.close(AGENT, SESSION);

        assertThat(poll.join().status()).isEqualTo(404);
        assertThat(get(texture, "texture_id", "x").status()).isEqualTo(404);
        assertThat(post(SEED, new Llsd.Array(List.of())).status()).isEqualTo(404);
        assertThat(send("POST", uploader, Map.of(), Map.of(), CODESTREAM).status())
                .isEqualTo(404);
        assertThat(directory.size()).isZero();
        capabilities.post(AGENT, SESSION, "Late", new LlsdStruct().build());
        assertThat(capabilities.droppedEvents()).isEqualTo(1);
    }

    @Test
    void eventsReachTheQueueOfTheirSession() {
        var events = cap("EventQueueGet");
        capabilities.post(AgentId.random(), SESSION, "Forged", new LlsdStruct().build());
        capabilities.post(AGENT, SESSION, "Real", new LlsdStruct().put("a", 1).build());

        var answer = struct(post(events, new LlsdStruct().put("ack", Llsd.UNDEF).build()));

        assertThat(((Llsd.Array) answer.get("events")).values())
                .containsExactly(new LlsdStruct()
                        .put("message", "Real")
                        .put("body", new LlsdStruct().put("a", 1).build())
                        .build());
        assertThat(capabilities.droppedEvents()).isEqualTo(1);
    }

    @Test
    void tellsDisplayNamesAsStockSimulatorsDo() {
        var unknown = AgentId.random();
        var answer = send(
                "GET",
                cap("GetDisplayNames") + "/",
                Map.of("ids", List.of(AGENT.toString(), unknown.toString(), "garbage")),
                Map.of(),
                Octets.EMPTY);

        assertThat(answer.contentType()).isEqualTo("application/llsd+xml");
        assertThat(answer.body().text())
                .isEqualTo("<llsd><map><key>agents</key><array><map><key>username</key><string>bot user_1</string>"
                        + "<key>display_name</key><string>bot user_1</string>"
                        + "<key>display_name_next_update</key><date>2026-11-29T12:00:00Z</date>"
                        + "<key>display_name_expires</key><date>2026-12-21T12:00:00Z</date>"
                        + "<key>legacy_first_name</key><string>bot</string><key>legacy_last_name</key>"
                        + "<string>user_1</string><key>id</key><uuid>" + AGENT + "</uuid>"
                        + "<key>is_display_name_default</key><boolean>1</boolean></map></array>"
                        + "<key>bad_ids</key><array><uuid>" + unknown + "</uuid></array></map></llsd>");
    }

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

    private Llsd.Struct upload(String capability, Llsd.Struct request, Octets data) {
        var step = struct(post(cap(capability), request));
        assertThat(step.get("state")).isEqualTo(new Llsd.Text("upload"));
        var uploader = path(step.get("uploader"));
        var done = struct(send("POST", uploader, Map.of(), Map.of(), data));
        assertThat(send("POST", uploader, Map.of(), Map.of(), data).status())
                .as("an uploader serves once")
                .isEqualTo(404);
        return done;
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
    void keepsBakedTexturesInMemoryAlone() {
        var done = upload("UploadBakedTexture", new LlsdStruct().build(), CODESTREAM);
        var id = ((Llsd.Text) done.get("new_asset")).value();

        var answer = get(cap("GetTexture") + "/", "texture_id", id);

        assertThat(answer.contentType()).isEqualTo("image/x-j2c");
        assertThat(answer.body()).isEqualTo(CODESTREAM);
        assertThat(grid.assets().find(AssetId.of(id))).isEmpty();
        assertThat(upload("UploadBakedTexture", new LlsdStruct().build(), Octets.utf8("no image"))
                        .get("state"))
                .isEqualTo(new Llsd.Text("error"));
    }

    @Test
    void sendsPartsOfAssets() {
        var id = grid.assets()
                .store(new Asset(
                        AssetMetadata.permanent(AssetId.random(), "t", 0, "", Instant.EPOCH),
                        Octets.utf8("0123456789")));
        var path = cap("ViewerAsset") + "/";
        assertThat(range(path, id, "bytes=2-4")).isEqualTo("206 234 bytes 2-4/10");
        assertThat(range(path, id, "bytes=8-")).isEqualTo("206 89 bytes 8-9/10");
        assertThat(range(path, id, "bytes=-3")).isEqualTo("206 789 bytes 7-9/10");
        assertThat(range(path, id, "bytes=5-99")).isEqualTo("206 56789 bytes 5-9/10");
        assertThat(range(path, id, "bytes=10-12")).isEqualTo("416  bytes */10");
        assertThat(range(path, id, "bytes=4-2")).isEqualTo("416  bytes */10");
        assertThat(range(path, id, "bytes=1-2,4-5")).isEqualTo("200 0123456789 ");
        assertThat(get(path, "sound_id", id.toString()).status()).isEqualTo(404);
        assertThat(get(path, "notecard_id", id.toString()).status()).isEqualTo(400);
        assertThat(get(path, "texture_id", UUID.randomUUID().toString()).status())
                .isEqualTo(404);
        assertThat(get(path, "texture_id", "garbage").status()).isEqualTo(404);
    }

    private String range(String path, AssetId id, String range) {
        var answer =
                send("GET", path, Map.of("texture_id", List.of(id.toString())), Map.of("range", range), Octets.EMPTY);
        return answer.status() + " " + answer.body().text() + " "
                + answer.headers().getOrDefault("Content-Range", "");
    }

    @Test
    void tellsFeaturesAndEnvironment() {
        var features = struct(get(cap("SimulatorFeatures"), "", ""));
        assertThat(((Llsd.Struct) features.get("OpenSimExtras")).get("say-range"))
                .isEqualTo(new Llsd.Int(20));

        var environment = struct(get(cap("ExtEnvironment"), "", ""));
        assertThat(environment.get("success")).isEqualTo(new Llsd.Bool(true));
        var day = (Llsd.Struct) ((Llsd.Struct) environment.get("environment")).get("day_cycle");
        var frames = (Llsd.Struct) day.get("frames");
        for (var track : ((Llsd.Array) day.get("tracks")).values()) {
            for (var key : ((Llsd.Array) track).values()) {
                var name = (Llsd.Text) ((Llsd.Struct) key).get("key_name");
                assertThat(frames.values()).containsKey(name.value());
            }
        }
        assertThat(get(cap("EnvironmentSettings"), "", "").status()).isEqualTo(200);
    }
}
