// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.caps;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.skerry.api.asset.Asset;
import org.skerry.api.asset.AssetMetadata;
import org.skerry.api.binary.Octets;
import org.skerry.api.id.AgentId;
import org.skerry.api.id.AssetId;
import org.skerry.api.id.SessionId;
import org.skerry.api.llsd.Llsd;
import org.skerry.api.llsd.LlsdStruct;
import org.skerry.api.llsd.LlsdXml;
import org.skerry.region.http.HttpCall;
import org.skerry.region.twin.TestRegions;
import org.skerry.region.viewer.parcel.DefaultParcel;

class CapabilitiesTest extends CapsFixture {
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
        assertThat(range(path, id, "bytes=4-2")).isEqualTo("200 0123456789 ");
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
