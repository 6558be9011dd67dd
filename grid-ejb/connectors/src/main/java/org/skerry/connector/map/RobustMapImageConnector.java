// SPDX-License-Identifier: Apache-2.0
package org.skerry.connector.map;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.Base64;
import org.skerry.api.binary.Octets;
import org.skerry.api.error.ServiceUnavailableException;
import org.skerry.api.id.ScopeId;
import org.skerry.api.map.MapImageService;
import org.skerry.api.map.MapTileId;
import org.skerry.api.wire.FormBody;
import org.skerry.api.wire.ServerResponse;
import org.skerry.connector.call.FormService;
import org.skerry.connector.call.RobustCalls;
import org.skerry.connector.call.RobustCalls.Repeat;

/** Map tiles at a remote grid. */
public final class RobustMapImageConnector implements MapImageService {
    private static final String NAME = "map";

    private final URI uploads;
    private final URI tiles;
    private final RobustCalls calls;
    private final RobustCalls tileCalls;

    /** Connects to a server that shows its tiles where it takes them. */
    public RobustMapImageConnector(URI base, RobustCalls calls) {
        this(base, calls, base, calls);
    }

    /**
     * Connects to a grid of two listeners.
     *
     * @param uploads base of its private listener
     * @param calls to that one
     * @param tiles base of its public listener
     * @param tileCalls to that one, which need prove nothing
     */
    public RobustMapImageConnector(URI uploads, RobustCalls calls, URI tiles, RobustCalls tileCalls) {
        this.uploads = uploads;
        this.calls = calls;
        this.tiles = tiles;
        this.tileCalls = tileCalls;
    }

    @Override
    public boolean store(ScopeId scope, int x, int y, Octets jpeg) {
        return jpeg.length() <= MAX_BYTES
                && tell(
                        "map",
                        cell(scope, x, y)
                                .add("TYPE", "image/jpeg")
                                .add("DATA", Base64.getEncoder().encodeToString(jpeg.toArray())));
    }

    @Override
    public boolean remove(ScopeId scope, int x, int y) {
        return tell("removemap", cell(scope, x, y));
    }

    private static FormBody.Builder cell(ScopeId scope, int x, int y) {
        var form = FormBody.request().add("X", x).add("Y", y);
        return scope.isZero() ? form : form.add("SCOPE", scope);
    }

    private boolean tell(String path, FormBody.Builder form) {
        var request = HttpRequest.newBuilder(FormService.address(uploads, path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofByteArray(form.toBytes()));
        var body = get(request);
        return FormService.succeeded(
                calls.read(NAME, () -> ServerResponse.read(new ByteArrayInputStream(body.toArray()))));
    }

    @Override
    public TileAnswer find(ScopeId scope, MapTileId tile) {
        var path = scope.isZero() ? tile.name() : "map/" + scope + "/" + tile.name();
        var answer = tileCalls.send(
                NAME, HttpRequest.newBuilder(FormService.address(tiles, path)).GET(), Repeat.SAFE);
        return switch (answer.statusCode()) {
            case 200 -> new TileAnswer.Picture(Octets.owning(answer.body()));
            case 503 -> new TileAnswer.Later();
            default -> throw ServiceUnavailableException.answered(NAME, answer.statusCode());
        };
    }

    private Octets get(HttpRequest.Builder request) {
        var answer = calls.send(NAME, request, Repeat.SAFE);
        if (answer.statusCode() != 200) {
            throw ServiceUnavailableException.answered(NAME, answer.statusCode());
        }
        return Octets.owning(answer.body());
    }
}
