// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.caps;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.skerry.api.account.UserName;
import org.skerry.api.asset.Asset;
import org.skerry.api.asset.AssetKind;
import org.skerry.api.asset.AssetMetadata;
import org.skerry.api.binary.Octets;
import org.skerry.api.id.AgentId;
import org.skerry.api.id.AssetId;
import org.skerry.api.id.SecureSessionId;
import org.skerry.api.id.SessionId;
import org.skerry.api.inventory.InventoryItem;
import org.skerry.api.inventory.InventoryService;
import org.skerry.api.llsd.Llsd;
import org.skerry.api.llsd.LlsdStruct;
import org.skerry.api.llsd.LlsdXml;
import org.skerry.api.math.Vector3;
import org.skerry.api.simulation.AgentCircuit;
import org.skerry.api.simulation.ViewerIdentity;
import org.skerry.region.asset.RegionAssets;
import org.skerry.region.config.AssetsConfig;
import org.skerry.region.door.AbsentEstates;
import org.skerry.region.door.GridServices;
import org.skerry.region.http.Answer;
import org.skerry.region.http.HttpCall;
import org.skerry.region.twin.Away;
import org.skerry.region.twin.InMemoryGrid;
import org.skerry.region.twin.SlowAssets;
import org.skerry.region.twin.TestItems;
import org.skerry.region.twin.TestRegions;

/** Assets as viewers fetch and save them, with a grid that answers, hangs, or is away. */
@Timeout(30)
class AssetCapabilitiesTest {
    private static final AgentId AGENT = AgentId.random();

    @TempDir
    static Path data;

    private final InMemoryGrid grid = new InMemoryGrid();
    private final SlowAssets slow = new SlowAssets(grid.assets());
    private volatile boolean inventoryAway;
    private final RegionAssets assets =
            RegionAssets.open(AssetsConfig.DEFAULT, data, services(), new SplittableRandom(3));
    private final CapsDirectory directory = new CapsDirectory();
    private final CapsSession session = session();
    private final CapsSession neighbour = session();
    private final AssetShelf shelf = new AssetShelf(assets, assets, new BakedTextures(1000));
    private final ViewerAsset textures = new ViewerAsset("GetTexture", Set.of(AssetKind.TEXTURE), shelf);

    private GridServices services() {
        var all = grid.services();
        return new GridServices(
                all.accounts(),
                all.presence(),
                all.gridUsers(),
                all.grid(),
                slow,
                Away.when(() -> inventoryAway, InventoryService.class, all.inventory()),
                all.avatars(),
                all.bakes(),
                all.mutes(),
                all.offlineMessages(),
                all.profiles(),
                all.preferences(),
                new AbsentEstates());
    }

    private CapsSession session() {
        var circuit = new AgentCircuit(
                AGENT,
                new UserName("bot", "user_1"),
                SessionId.random(),
                SecureSessionId.random(),
                1,
                "ee8b9e98-7cc7-4bc0-b3b4-56becfcef703",
                false,
                Vector3.ZERO,
                "127.0.0.1",
                ViewerIdentity.UNKNOWN,
                Optional.empty(),
                Map.of());
        return new CapsSession(
                TestRegions.settings("http://127.0.0.1/"),
                circuit,
                Map.of(),
                new EventQueue(Duration.ofMinutes(1), 1, Runnable::run),
                new Uploads(directory, "http://127.0.0.1/"),
                new FetchTurns(Duration.ofSeconds(20)),
                new Preferences());
    }

    @AfterEach
    void close() {
        slow.letGo();
        assets.close();
    }

    private AssetId texture(String content) {
        return grid.assets()
                .store(new Asset(
                        AssetMetadata.permanent(AssetId.random(), "t", 0, "", Instant.EPOCH), Octets.utf8(content)));
    }

    private static HttpCall call(
            String method, Map<String, String> parameters, Map<String, String> headers, Octets body) {
        var query = new java.util.HashMap<String, List<String>>();
        parameters.forEach((name, value) -> query.put(name, List.of(value)));
        return new HttpCall(method, "/", query, headers, body, InetAddress.getLoopbackAddress());
    }

    private Answer get(CapsSession who, AssetId id, Map<String, String> headers) {
        return textures.answer(who, call("GET", Map.of("texture_id", id.toString()), headers, Octets.EMPTY));
    }

    private static void await(BooleanSupplier condition) {
        while (!condition.getAsBoolean()) {
            Thread.onSpinWait();
        }
    }

    @Test
    void rangesAsViewersAskThem() {
        var id = texture("0123456789");
        assertThat(range(id, "bytes=0-599")).isEqualTo("206 0123456789 bytes 0-9/10");
        assertThat(range(id, "bytes=9-")).as("from the last byte that is there").isEqualTo("206 9 bytes 9-9/10");
        assertThat(range(id, "bytes=3-20000000000")).isEqualTo("206 3456789 bytes 3-9/10");
        assertThat(range(id, "bytes=10-")).isEqualTo("416  bytes */10");
        assertThat(range(id, "bytes=-4")).isEqualTo("206 6789 bytes 6-9/10");
        assertThat(range(id, "bytes=-40")).isEqualTo("206 0123456789 bytes 0-9/10");
        assertThat(range(id, "bytes=-0")).isEqualTo("416  bytes */10");
        for (var none : List.of("bytes=", "bytes=-", "bytes=5-4", "bytes=a-b", "lines=1-2", "bytes=0-1,3-4")) {
            assertThat(range(id, none)).as(none).isEqualTo("200 0123456789 ");
        }
        var empty = texture("");
        assertThat(range(empty, "bytes=0-599")).isEqualTo("416  bytes */0");
        assertThat(range(empty, "bytes=-5")).isEqualTo("416  bytes */0");
    }

    private String range(AssetId id, String range) {
        var answer = get(session, id, Map.of("range", range));
        return answer.status() + " " + answer.body().text() + " "
                + answer.headers().getOrDefault("Content-Range", "");
    }

    @Test
    void contentUnderAnIdIsSentOnce() {
        var id = texture("0123456789");
        var first = get(session, id, Map.of());
        var tag = first.headers().get("ETag");
        assertThat(first.headers()).containsEntry("Cache-Control", "private, max-age=31536000, immutable");
        assertThat(first.contentType()).isEqualTo("image/x-j2c");
        for (var known : List.of(tag, "W/" + tag, "\"x\", " + tag, "*")) {
            assertThat(get(session, id, Map.of("if-none-match", known)).status())
                    .isEqualTo(304);
        }
        assertThat(get(session, id, Map.of("if-none-match", "\"x\"")).status()).isEqualTo(200);
        assertThat(get(session, id, Map.of("range", "bytes=1-2", "if-range", tag))
                        .status())
                .isEqualTo(206);
        assertThat(get(session, id, Map.of("range", "bytes=1-2", "if-range", "\"x\""))
                        .status())
                .isEqualTo(200);
        var head = call("HEAD", Map.of("texture_id", id.toString()), Map.of(), Octets.EMPTY);
        assertThat(textures.answer(session, head).status()).isEqualTo(200);
        var post = call("POST", Map.of("texture_id", id.toString()), Map.of(), Octets.EMPTY);
        assertThat(textures.answer(session, post).headers()).containsEntry("Allow", "GET, HEAD");
    }

    @Test
    void whatIsMissingIs404AndWhatCannotBeHadIsWorthAnotherTry() {
        assertThat(get(session, AssetId.random(), Map.of()).status()).isEqualTo(404);
        slow.away(true);
        var away = get(session, AssetId.random(), Map.of());
        assertThat(away.status()).isEqualTo(503);
        assertThat(away.headers()).containsEntry("Retry-After", "5");
    }

    @Test
    void oneViewerInAHurryLeavesTheOthersTheirTurn() {
        var here = texture("here");
        var wanted = texture("wanted");
        assertThat(get(session, here, Map.of()).status()).isEqualTo(200);
        slow.hold();
        var greedy = new ArrayList<CompletableFuture<Answer>>();
        for (var i = 0; i < 100; i++) {
            var id = texture("greedy " + i);
            var answer = new CompletableFuture<Answer>();
            greedy.add(answer);
            var _ = Thread.ofVirtual().start(() -> answer.complete(get(session, id, Map.of())));
        }
        await(() -> slow.finds() == 1 + FetchTurns.MOST);
        var other = CompletableFuture.supplyAsync(() -> get(neighbour, wanted, Map.of()));
        await(() -> slow.finds() == 2 + FetchTurns.MOST);
        assertThat(get(session, here, Map.of()).body())
                .as("what is here waits for nobody")
                .isEqualTo(Octets.utf8("here"));
        slow.letGo();
        assertThat(other.join().status()).isEqualTo(200);
        assertThat(greedy.stream().map(answer -> answer.join().status())).containsOnly(200);
    }

    @Test
    void aTextSavedWhileTheGridIsAwayIsKeptAndThatIsSaid() {
        var item = TestItems.add(grid.inventory(), AGENT, 7, AssetId.random());
        slow.away(true);
        inventoryAway = true;
        var told = saved(item, "written");
        assertThat(told.get("state")).as("not acknowledged").isEqualTo(new Llsd.Text("error"));
        assertThat(((Llsd.Text) told.get("message")).value()).contains("kept what you saved on its disk");
        slow.away(false);
        inventoryAway = false;
        var later = saved(TestItems.add(grid.inventory(), AGENT, 7, AssetId.random()), "another");
        assertThat(later.get("state")).isEqualTo(new Llsd.Text("complete"));
        await(() -> assets.figures().queue().depth() == 0);
        var now = grid.inventory().item(AGENT, item.id()).orElseThrow().asset();
        assertThat(grid.assets().findData(now)).contains(Octets.utf8("written"));
    }

    private Llsd.Struct saved(InventoryItem item, String text) {
        var save = new UpdateItemAsset("UpdateNotecardAgentInventory", AssetKind.NOTECARD, assets.saves());
        var asked = new LlsdStruct().put("item_id", item.id().value()).build();
        var step = struct(save.answer(session, call("POST", Map.of(), Map.of(), LlsdXml.write(asked))));
        var uploader =
                java.net.URI.create(((Llsd.Text) step.get("uploader")).value()).getPath();
        return struct(directory
                .handle(new HttpCall(
                        "POST", uploader, Map.of(), Map.of(), Octets.utf8(text), InetAddress.getLoopbackAddress()))
                .join());
    }

    private static Llsd.Struct struct(Answer answer) {
        assertThat(answer.status()).isEqualTo(200);
        return (Llsd.Struct) LlsdXml.read(answer.body());
    }

    @Test
    void aNewFileForAGridThatIsAwayIsRefusedInWords() {
        grid.inventory().createUserInventory(AGENT);
        var folder = grid.inventory().rootFolder(AGENT).orElseThrow().id();
        var upload = new NewFileAgentInventory(assets, services().inventory(), InMemoryGrid.NOON);
        var asked = new LlsdStruct()
                .put("folder_id", folder.value())
                .put("asset_type", "texture")
                .build();
        inventoryAway = true;
        var told = struct(upload.answer(session, call("POST", Map.of(), Map.of(), LlsdXml.write(asked))));
        assertThat(told.get("state")).isEqualTo(new Llsd.Text("error"));
        assertThat(((Llsd.Text) told.get("message")).value()).contains("nothing was stored");
        assertThat(assets.figures().queue().queued()).isZero();
    }
}
