// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.caps;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.skerry.api.account.UserAccount;
import org.skerry.api.account.UserName;
import org.skerry.api.binary.Octets;
import org.skerry.api.id.AgentId;
import org.skerry.api.id.AssetId;
import org.skerry.api.id.SecureSessionId;
import org.skerry.api.id.SessionId;
import org.skerry.api.inventory.FolderTypes;
import org.skerry.api.inventory.InventoryItem;
import org.skerry.api.llsd.Llsd;
import org.skerry.api.llsd.LlsdStruct;
import org.skerry.api.llsd.LlsdXml;
import org.skerry.api.math.Vector3;
import org.skerry.api.simulation.AgentCircuit;
import org.skerry.api.simulation.ViewerIdentity;
import org.skerry.connector.call.CallFigures;
import org.skerry.region.asset.RegionAssets;
import org.skerry.region.config.AssetsConfig;
import org.skerry.region.http.Answer;
import org.skerry.region.http.HttpCall;
import org.skerry.region.twin.InMemoryGrid;
import org.skerry.region.twin.RecordingRegion;
import org.skerry.region.twin.TestItems;
import org.skerry.region.twin.TestRegions;

/** The capabilities of people and their looks. */
class PeopleCapabilitiesTest {
    private static final String BASE = "http://127.0.0.1:9000/";
    private static final AgentId AGENT = AgentId.of("22222222-aaaa-bbbb-cccc-000000000001");
    private static final int CLOTHING = 5;

    @TempDir
    static Path data;

    private final InMemoryGrid grid = new InMemoryGrid();
    private final CapsDirectory directory = new CapsDirectory();
    private final RecordingRegion region = new RecordingRegion(TestRegions.settings(BASE));
    private final BakedTextures bakes = new BakedTextures(10);
    private final RegionAssets assets =
            RegionAssets.open(AssetsConfig.DEFAULT, data, grid.services(), new SplittableRandom(3));
    private final Capabilities capabilities = new Capabilities(
            directory,
            StandardCapabilities.of(
                    grid.services().withAssets(assets),
                    assets,
                    bakes,
                    CompletableFuture.completedFuture(region),
                    InMemoryGrid.NOON),
            bakes,
            Duration.ofMinutes(10),
            new SplittableRandom(7),
            Runnable::run,
            new CallFigures());

    PeopleCapabilitiesTest() {
        capabilities.open(TestRegions.settings(BASE), circuit());
    }

    @Test
    void hoverIsToldToTheRegionOnce() {
        var told = new LlsdStruct().put("hover_height", 0.25).build();
        assertThat(post("AgentPreferences", told).get("hover_height")).isEqualTo(new Llsd.Real(0.25));
        assertThat(post("AgentPreferences", told).get("hover_height")).isEqualTo(new Llsd.Real(0.25));
        assertThat(region.hovers()).containsExactly(0.25f);
    }

    @Test
    void preferencesAreRememberedForTheSession() {
        post("UpdateAgentLanguage", new LlsdStruct().put("language", "de").build());
        var access = new LlsdStruct()
                .put("access_prefs", new LlsdStruct().put("max", "A").build())
                .build();
        assertThat(post("UpdateAgentInformation", access)).isEqualTo(access);
        var all = post("AgentPreferences", new LlsdStruct().build());
        assertThat(all.get("language")).isEqualTo(new Llsd.Text("de"));
        assertThat(all.get("access_prefs")).isEqualTo(access.get("access_prefs"));
        assertThat(region.hovers()).isEmpty();
    }

    @Test
    void preferencesThatAreNoneChangeNothing() {
        var before = post("AgentPreferences", new LlsdStruct().build());
        var bad = new LlsdStruct()
                .put("hover_height", Double.NaN)
                .put("language", "x".repeat(5000))
                .put("access_prefs", new LlsdStruct().put("max", "Q").build())
                .put("default_object_perm_masks", "all")
                .build();
        assertThat(post("AgentPreferences", bad)).isEqualTo(before);
        assertThat(region.hovers()).isEmpty();
    }

    @Test
    void peopleAreFoundByNamePageByPage() {
        for (var i = 1; i <= 5; i++) {
            grid.accounts()
                    .store(UserAccount.ordinary(AgentId.random(), new UserName("Bot", "No" + i), "", Instant.EPOCH));
        }
        assertThat(search("bot", "3", "1")).hasSize(3);
        assertThat(search("bot", "3", "2")).hasSize(2);
        assertThat(search("bot", "many", "-1")).hasSize(5);
        assertThat(search("nobody", "3", "1")).isEmpty();
        var found = (Llsd.Struct) search("bot no4", "3", "1").getFirst();
        assertThat(found.get("legacy_last_name")).isEqualTo(new Llsd.Text("No4"));
        assertThat(get("AvatarPickerSearch", Map.of("names", List.of("bo"))).status())
                .isEqualTo(400);
    }

    @Test
    void anOutfitNamesWhatItsLinksPointAt() {
        var inventory = grid.inventory();
        var shirt = TestItems.add(inventory, AGENT, CLOTHING, AssetId.random());
        var outfit = inventory
                .folderForType(AGENT, FolderTypes.CURRENT_OUTFIT)
                .orElseThrow()
                .id();
        var link = TestItems.add(
                inventory,
                AGENT,
                outfit,
                InventoryItem.LINK,
                new AssetId(shirt.id().value()));
        var asked = new LlsdStruct()
                .put("folder_id", outfit.value())
                .put("owner_id", AGENT.value())
                .build();
        var answer = post(
                "FetchInventoryDescendents2",
                new LlsdStruct().put("folders", new Llsd.Array(List.of(asked))).build());
        var folder = (Llsd.Struct) ((Llsd.Array) answer.get("folders")).values().getFirst();
        assertThat(((Llsd.Array) folder.get("items")).values())
                .extracting(item -> ((Llsd.Struct) item).get("item_id"))
                .containsExactly(
                        new Llsd.Id(shirt.id().value()), new Llsd.Id(link.id().value()));
        assertThat(folder.get("descendents")).isEqualTo(new Llsd.Int(1));
    }

    @Test
    void aBakeIsHeldUntilNewerOnesNeedItsRoom() {
        var first = AssetId.random();
        bakes.put(first, Octets.owning(new byte[6]));
        assertThat(capabilities.holdsBake(first)).isTrue();
        bakes.put(AssetId.random(), Octets.owning(new byte[6]));
        assertThat(capabilities.holdsBake(first)).isFalse();
    }

    private List<Llsd> search(String names, String size, String page) {
        var answer = get(
                "AvatarPickerSearch",
                Map.of("names", List.of(names), "page_size", List.of(size), "page", List.of(page)));
        return ((Llsd.Array) struct(answer).get("agents")).values();
    }

    private Llsd.Struct post(String name, Llsd body) {
        return struct(call("POST", cap(name), Map.of(), LlsdXml.write(body)));
    }

    private Answer get(String name, Map<String, List<String>> query) {
        return call("GET", cap(name), query, Octets.EMPTY);
    }

    private String cap(String name) {
        var names = new Llsd.Array(List.of(new Llsd.Text(name)));
        var seed = struct(call("POST", "/CAPS/" + circuit().capsPath() + "0000/", Map.of(), LlsdXml.write(names)));
        return ((Llsd.Text) seed.get(name)).value().substring(BASE.length() - 1);
    }

    private Answer call(String method, String path, Map<String, List<String>> query, Octets body) {
        return directory
                .handle(new HttpCall(method, path, query, Map.of(), body, InetAddress.getLoopbackAddress()))
                .join();
    }

    private static Llsd.Struct struct(Answer answer) {
        assertThat(answer.status()).isEqualTo(200);
        return (Llsd.Struct) LlsdXml.read(answer.body());
    }

    private AgentCircuit circuit() {
        grid.inventory().createUserInventory(AGENT);
        return new AgentCircuit(
                AGENT,
                new UserName("bot", "user_1"),
                SessionId.of("22222222-aaaa-bbbb-cccc-000000000009"),
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
}
