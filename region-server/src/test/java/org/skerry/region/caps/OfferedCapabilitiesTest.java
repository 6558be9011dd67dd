// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.caps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.skerry.api.account.UserName;
import org.skerry.api.asset.Asset;
import org.skerry.api.asset.AssetMetadata;
import org.skerry.api.binary.Octets;
import org.skerry.api.griduser.UserPlace;
import org.skerry.api.id.AgentId;
import org.skerry.api.id.AssetId;
import org.skerry.api.id.SecureSessionId;
import org.skerry.api.id.SessionId;
import org.skerry.api.llsd.Llsd;
import org.skerry.api.llsd.LlsdFormatException;
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
import org.skerry.region.twin.TestRegions;

/** All that viewers are offered, each with a call as they make it. A name more or less, or one without an answer, fails. */
class OfferedCapabilitiesTest {
    private static final String BASE = "http://127.0.0.1:9000/";
    private static final AgentId AGENT = AgentId.of("22222222-aaaa-bbbb-cccc-000000000001");
    private static final Asset TEXTURE = asset(0);
    private static final Asset MESH = asset(49);
    private static final Llsd EMPTY = new LlsdStruct().build();

    @TempDir
    private static Path data;

    private final InMemoryGrid grid = new InMemoryGrid();
    private final RegionAssets assets =
            RegionAssets.open(AssetsConfig.DEFAULT, data, grid.services(), new SplittableRandom(3));
    private final CapsDirectory directory = new CapsDirectory();
    private final BakedTextures bakes = new BakedTextures(1000);
    private final RecordingRegion region = new RecordingRegion(TestRegions.settings(BASE));
    private final List<Capability> standard = StandardCapabilities.of(
            grid.services().withAssets(assets),
            assets,
            bakes,
            CompletableFuture.completedFuture(region),
            InMemoryGrid.NOON);
    private final Capabilities capabilities = new Capabilities(
            directory,
            standard,
            bakes,
            Duration.ofMinutes(10),
            new SplittableRandom(7),
            Runnable::run,
            new CallFigures());

    private static Asset asset(int type) {
        return new Asset(
                AssetMetadata.permanent(AssetId.random(), "a", type, "", java.time.Instant.EPOCH),
                Octets.utf8("0123456789"));
    }

    /** A call, and the status that says that it was served. */
    private record Sample(String method, Map<String, List<String>> query, Octets body, int status) {
        static Sample post(Llsd body) {
            return new Sample("POST", Map.of(), LlsdXml.write(body), 200);
        }

        static Sample get(String parameter, String value) {
            return new Sample("GET", Map.of(parameter, List.of(value)), Octets.EMPTY, 200);
        }

        static Sample get() {
            return new Sample("GET", Map.of(), Octets.EMPTY, 200);
        }

        Sample answered(int otherStatus) {
            return new Sample(method, query, body, otherStatus);
        }
    }

    private static Map<String, Sample> offered() {
        Map<String, Sample> all = new LinkedHashMap<>();
        all.put("EventQueueGet", Sample.post(new LlsdStruct().put("done", true).build()));
        all.put("SimulatorFeatures", Sample.get());
        all.put("GetDisplayNames", Sample.get("ids", AGENT.toString()));
        all.put("AvatarPickerSearch", Sample.get("names", "somebody"));
        all.put("AgentPreferences", Sample.post(EMPTY));
        all.put("UpdateAgentInformation", Sample.post(EMPTY));
        all.put("UpdateAgentLanguage", Sample.post(EMPTY));
        all.put("ReadOfflineMsgs", Sample.get());
        all.put("UserInfo", Sample.get());
        all.put("HomeLocation", Sample.post(home(1)));
        all.put("DispatchRegionInfo", Sample.post(EMPTY).answered(403));
        all.put("ServerReleaseNotes", Sample.get().answered(302));
        all.put("ProductInfoRequest", Sample.get());
        all.put("ViewerMetrics", Sample.post(EMPTY));
        all.put("ViewerStats", Sample.post(EMPTY));
        all.put("TextureStats", Sample.post(EMPTY));
        all.put("ExtEnvironment", Sample.get());
        all.put("EnvironmentSettings", Sample.get());
        all.put("RemoteParcelRequest", Sample.post(EMPTY));
        all.put("MapLayer", Sample.post(EMPTY));
        for (var name : List.of("FetchInventoryDescendents2", "FetchLibDescendents2", "FetchInventory2", "FetchLib2")) {
            all.put(name, Sample.post(EMPTY));
        }
        all.put("CreateInventoryCategory", Sample.post(category()));
        all.put("ViewerAsset", Sample.get("texture_id", TEXTURE.metadata().id().toString()));
        all.put("GetTexture", Sample.get("texture_id", TEXTURE.metadata().id().toString()));
        all.put("GetMesh", Sample.get("mesh_id", MESH.metadata().id().toString()));
        all.put("GetMesh2", Sample.get("mesh_id", MESH.metadata().id().toString()));
        for (var name : List.of(
                "UploadBakedTexture",
                "NewFileAgentInventory",
                "UpdateNotecardAgentInventory",
                "UpdateGestureAgentInventory",
                "UpdateScriptAgent",
                "UpdateSettingsAgentInventory",
                "UpdateMaterialAgentInventory",
                "UpdateScriptTask",
                "UpdateNotecardTaskInventory")) {
            all.put(name, Sample.post(EMPTY));
        }
        return all;
    }

    private static Llsd category() {
        return new LlsdStruct()
                .put("folder_id", UUID.randomUUID())
                .put("parent_id", UUID.randomUUID())
                .put("type", -1)
                .put("name", "a folder")
                .build();
    }

    private static Llsd home(int location) {
        return new LlsdStruct()
                .put(
                        "HomeLocation",
                        new LlsdStruct()
                                .put("LocationId", location)
                                .put(
                                        "LocationLookAt",
                                        new LlsdStruct()
                                                .put("X", 0.0)
                                                .put("Y", 1.0)
                                                .put("Z", 0.0)
                                                .build())
                                .build())
                .build();
    }

    private Llsd.Struct seed(SessionId session, Iterable<String> names) {
        var caps = UUID.randomUUID().toString();
        capabilities.open(
                TestRegions.settings(BASE),
                new AgentCircuit(
                        AGENT,
                        new UserName("bot", "user_1"),
                        session,
                        SecureSessionId.random(),
                        1,
                        caps,
                        false,
                        Vector3.ZERO,
                        "127.0.0.1",
                        ViewerIdentity.UNKNOWN,
                        Optional.empty(),
                        Map.of()));
        var asked = new java.util.ArrayList<Llsd>();
        names.forEach(name -> asked.add(new Llsd.Text(name)));
        var answer = send("/CAPS/" + caps + "0000/", Sample.post(new Llsd.Array(asked)));
        return (Llsd.Struct) LlsdXml.read(answer.body());
    }

    private Answer send(String path, Sample sample) {
        return directory
                .handle(new HttpCall(
                        sample.method(),
                        path,
                        sample.query(),
                        Map.of(),
                        sample.body(),
                        InetAddress.getLoopbackAddress()))
                .join();
    }

    private static String path(Llsd url) {
        return URI.create(((Llsd.Text) url).value()).getPath();
    }

    @AfterEach
    void close() {
        assets.close();
    }

    @Test
    void isThisAndNoOtherAndAllOfItAnswers() {
        grid.assets().store(TEXTURE);
        grid.assets().store(MESH);
        var offered = offered();
        var known = new java.util.ArrayList<>(
                standard.stream().map(Capability::name).toList());
        known.add("EventQueueGet");
        assertThat(known).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(offered.keySet());

        var urls = seed(SessionId.random(), offered.keySet());

        assertThat(urls.values().keySet()).containsExactlyElementsOf(offered.keySet());
        offered.forEach((name, sample) ->
                assertThat(send(path(urls.get(name)), sample).status()).as(name).isEqualTo(sample.status()));
    }

    @Test
    void isNothingThatIsNotMade() {
        var urls = seed(
                SessionId.random(),
                List.of("ViewerStartAuction", "UpdateAvatarAppearance", "InventoryAPIv3", "ObjectAdd"));
        assertThat(urls.values()).isEmpty();
    }

    @Test
    void tellsThatTheFrameRateIsTheTrueOne() {
        var urls = seed(SessionId.random(), List.of("SimulatorFeatures"));
        var features = (Llsd.Struct) LlsdXml.read(
                send(path(urls.get("SimulatorFeatures")), Sample.get()).body());
        var extras = (Llsd.Struct) features.get("OpenSimExtras");
        assertThat(extras.get("SimulatorFPS")).isEqualTo(new Llsd.Real(45));
        assertThat(extras.get("SimulatorFPSFactor")).isEqualTo(new Llsd.Real(1));
        assertThat(features.get("AvatarHoverHeightEnabled")).isEqualTo(new Llsd.Bool(true));
    }

    @Test
    void setsHomeWhereTheRegionSays() {
        var url = path(seed(SessionId.random(), List.of("HomeLocation")).get("HomeLocation"));
        assertThat(home(url, 1).get("success")).isEqualTo(new Llsd.Bool(false));
        region.home(new UserPlace(region.settings().id(), new Vector3(1, 2, 3), Vector3.ZERO));
        assertThat(home(url, 0).get("success")).isEqualTo(new Llsd.Bool(false));

        var set = home(url, 1);

        assertThat(set.get("success")).isEqualTo(new Llsd.Bool(true));
        var place = (Llsd.Struct) set.get("HomeLocation");
        assertThat(((Llsd.Struct) place.get("LocationPos")).get("Y")).isEqualTo(new Llsd.Real(2));
        assertThat(((Llsd.Struct) place.get("LocationLookAt")).get("Y")).isEqualTo(new Llsd.Real(1));
    }

    private Llsd.Struct home(String url, int location) {
        return (Llsd.Struct) LlsdXml.read(send(url, Sample.post(home(location))).body());
    }

    @Test
    void leadsToThePageThatTellsOfTheServer() {
        var urls = seed(SessionId.random(), List.of("ServerReleaseNotes"));
        var answer = send(path(urls.get("ServerReleaseNotes")), Sample.get());
        assertThat(answer.headers()).containsEntry("Location", BASE + "release-notes");
    }

    @Test
    void isBoundToItsSessionAndGoneWithIt() {
        var earlier = SessionId.random();
        var later = SessionId.random();
        var mine = seed(earlier, offered().keySet());
        var other = seed(later, offered().keySet());
        mine.values()
                .forEach((name, url) -> assertThat(other.get(name)).as(name).isNotEqualTo(url));

        send(
                path(mine.get("UpdateAgentLanguage")),
                Sample.post(new LlsdStruct().put("language", "de").build()));
        assertThat(language(mine)).isEqualTo("de");
        assertThat(language(other)).as("of another session of the same user").isEqualTo("de");

        capabilities.close(AGENT, earlier);

        offered().forEach((name, sample) -> {
            assertThat(send(path(mine.get(name)), sample).status())
                    .as("stale " + name)
                    .isEqualTo(404);
            assertThat(directory.knows(path(other.get(name))))
                    .as("still open " + name)
                    .isTrue();
        });
        var again = seed(SessionId.random(), List.of("GetTexture"));
        assertThat(again.get("GetTexture")).isNotEqualTo(mine.get("GetTexture"));
        assertThat(language(other)).isEqualTo("de");
    }

    private String language(Llsd.Struct urls) {
        var answer = send(path(urls.get("AgentPreferences")), Sample.post(EMPTY));
        return ((Llsd.Text) ((Llsd.Struct) LlsdXml.read(answer.body())).get("language")).value();
    }

    @Test
    void theEventQueueEndsWith404OnlyWhenItIsGone() {
        var session = SessionId.random();
        var url = path(seed(session, List.of("EventQueueGet")).get("EventQueueGet"));
        assertThat(send(url, Sample.get()).status()).isEqualTo(405);
        assertThatThrownBy(() -> send(url, Sample.post(new Llsd.Text("no map"))))
                .as("status 400")
                .isInstanceOf(LlsdFormatException.class);
        assertThat(send(
                                url,
                                Sample.post(new LlsdStruct()
                                        .put("ack", "garbage")
                                        .put("done", true)
                                        .build()))
                        .status())
                .isEqualTo(200);
        capabilities.close(AGENT, session);
        assertThat(send(url, Sample.post(EMPTY)).status()).isEqualTo(404);
    }
}
