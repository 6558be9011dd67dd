// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.robust.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.skerry.api.grid.GridRegion;
import org.skerry.api.grid.GridService.RegisterOutcome;
import org.skerry.api.grid.InMemoryGridService;
import org.skerry.api.grid.RegionArea;
import org.skerry.api.grid.RegionEndpoint;
import org.skerry.api.id.AgentId;
import org.skerry.api.id.AssetId;
import org.skerry.api.id.RegionId;
import org.skerry.api.id.ScopeId;
import org.skerry.api.map.InMemoryMapImageService;
import org.skerry.api.map.MapImageService;
import org.skerry.api.map.MapImageServiceContract;
import org.skerry.api.map.TilePicture;
import org.skerry.connector.map.RobustMapImageConnector;
import org.skerry.web.http.HttpReply;
import org.skerry.web.map.MapTileHandler;
import org.skerry.web.map.MapTileHandler.TileReply;
import org.skerry.web.robust.WireServer;

/** The OUT connector against the IN connector before the twin in memory: both ends hold the whole contract. */
class MapOverTheWireTest implements MapImageServiceContract {
    private static final String TILE = "map-1-1000-1000-objects.jpg";
    private static final String FAILED = "<?xml version =\"1.0\"?><ServerResponse><Result>Failure</Result><Message>";

    private final InMemoryGridService grid = new InMemoryGridService();
    private final InMemoryMapImageService map = new InMemoryMapImageService();
    private final MapRobustHandler uploads = new MapRobustHandler(map, new MapUploaders(grid, true));
    private final MapTileHandler tiles = new MapTileHandler(map);
    private final WireServer server = new WireServer(this::answer);
    private final MapImageService testee = new RobustMapImageConnector(server.base(), server.calls());

    private HttpReply answer(String method, String path, byte[] body) {
        if (method.equals("POST")) {
            return path.equals("/map") ? uploads.add(body, "127.0.0.1") : uploads.remove(body, "127.0.0.1");
        }
        var parts = path.split("/");
        var scope = parts.length > 2 ? parts[2] : "";
        return switch (tiles.get(scope, parts[parts.length - 1], null)) {
            case TileReply.Picture picture -> new HttpReply(200, "image/jpeg", picture.jpeg());
            case TileReply.NotModified _ -> HttpReply.empty(304, "");
            case TileReply.Later() -> HttpReply.empty(503, "");
            case TileReply.None() -> HttpReply.empty(404, "");
        };
    }

    @Override
    public MapImageService testee() {
        return testee;
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private String post(String form) {
        return post(form, "127.0.0.1");
    }

    private String post(String form, String address) {
        var reply = uploads.add(form.getBytes(StandardCharsets.UTF_8), address);
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.contentType()).isEqualTo("text/html;charset=UTF-8");
        return reply.body().text();
    }

    private static String upload(String more) {
        var data = Base64.getEncoder().encodeToString(TilePicture.water().toArray());
        return more + "&TYPE=image%2fjpeg&DATA="
                + data.replace("/", "%2f").replace("+", "%2b").replace("=", "%3d");
    }

    @Test
    void uploadsAreAnsweredAsCaptured() {
        assertThat(post(upload("X=1000&Y=1000")))
                .isEqualTo("<?xml version =\"1.0\"?><ServerResponse><Result>Success</Result></ServerResponse>");
    }

    @Test
    void withoutDataTheTileIsRemoved() {
        post(upload("X=1000&Y=1000"));
        assertThat(post("X=1000&Y=1000")).contains("<Result>Success</Result>");
    }

    private void register(String host) {
        var region = new GridRegion(
                RegionId.random(),
                ScopeId.ZERO,
                "Drawn",
                new RegionArea(256_000, 256_000, 512, 256),
                new RegionEndpoint(host, 9000, "http://" + host + ":9000/", 9000),
                0,
                13,
                AssetId.ZERO,
                AssetId.ZERO,
                "",
                AgentId.ZERO);
        assertThat(grid.register(region)).isEqualTo(new RegisterOutcome.Registered());
    }

    @Test
    void aRegionKeepsOthersOffItsCells() {
        assertThat(post(upload("X=1000&Y=1000"), "203.0.113.9")).contains("Success");
        register("203.0.113.7");
        for (var cell : List.of("X=1000&Y=1000", "X=1001&Y=1000")) {
            assertThat(post(upload(cell), "203.0.113.9")).startsWith(FAILED).contains("IP address of caller");
            assertThat(post(cell, "203.0.113.9")).startsWith(FAILED);
            assertThat(post(upload(cell), "203.0.113.7")).contains("Success");
        }
        assertThat(post(upload("X=1002&Y=1000"), "203.0.113.9")).contains("Success");
    }

    @Test
    void callersOfTheSameNetworkAreNotMeasuredByTheAddressForViewers() {
        register("203.0.113.7");
        for (var near : List.of("127.0.0.1", "::1", "10.1.2.3", "192.168.1.5")) {
            assertThat(post(upload("X=1000&Y=1000"), near)).as(near).contains("Success");
        }
    }

    @Test
    void theAddressNeedNotBeChecked() {
        register("203.0.113.7");
        var open = new MapRobustHandler(map, new MapUploaders(grid, false));
        assertThat(open.add(upload("X=1000&Y=1000").getBytes(StandardCharsets.UTF_8), "203.0.113.9")
                        .body()
                        .text())
                .contains("Success");
    }

    @Test
    void badUploadsChangeNothing() {
        for (var bad : new String[] {
            upload("X=1000"),
            upload("X=east&Y=1000"),
            upload("X=-5&Y=1000"),
            upload("X=1000&Y=1000&SCOPE=x"),
            "X=1000&Y=1000&DATA=!!!!",
            "X=1000&Y=1000&DATA=AAAA",
            "X=1000&Y=1000&DATA",
            ""
        }) {
            assertThat(post(bad)).as(bad).startsWith(FAILED);
        }
        assertThat(tiles.get("", TILE, null))
                .isInstanceOfSatisfying(
                        TileReply.Picture.class,
                        picture -> assertThat(picture.jpeg()).isEqualTo(TilePicture.water()));
    }

    @Test
    void mutatedUploadsSurpriseNobody() {
        var random = new SplittableRandom(13);
        var good = upload("X=1000&Y=1000");
        for (var run = 0; run < 300; run++) {
            var text = new StringBuilder(good);
            for (var change = random.nextInt(1, 10); change > 0; change--) {
                text.setCharAt(random.nextInt(text.length()), (char) random.nextInt(32, 127));
            }
            assertThat(post(text.toString())).contains("<Result>");
        }
    }

    @Test
    void cachesNeedNotFetchTwice() {
        assertThat(tiles.get("", TILE, null)).isInstanceOf(TileReply.Picture.class);
        var tag = ((TileReply.Picture) tiles.get("", TILE, null)).tag();
        assertThat(tag).matches("\"[0-9a-f]{32}\"");
        assertThat(tiles.get("", TILE, "\"other\", " + tag)).isEqualTo(new TileReply.NotModified(tag));
        assertThat(tiles.get("", TILE, "\"other\"")).isInstanceOf(TileReply.Picture.class);
    }

    @Test
    void whatIsNoTileIsNotFound() {
        assertThat(tiles.get("", "map-9-0-0-objects.jpg", null)).isEqualTo(new TileReply.None());
        assertThat(tiles.get("", "map-2-1-0-objects.jpg", null)).isEqualTo(new TileReply.None());
        assertThat(tiles.get("noscope", TILE, null)).isEqualTo(new TileReply.None());
        assertThat(tiles.get(ScopeId.ZERO.toString(), TILE, null)).isInstanceOf(TileReply.Picture.class);
    }
}
