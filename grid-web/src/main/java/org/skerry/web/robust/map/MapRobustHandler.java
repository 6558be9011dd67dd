// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.robust.map;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Base64;
import java.util.LinkedHashMap;
import org.skerry.api.binary.Octets;
import org.skerry.api.error.ServiceUnavailableException;
import org.skerry.api.id.ScopeId;
import org.skerry.api.map.MapImageService;
import org.skerry.api.wire.FormBody;
import org.skerry.api.wire.MalformedBodyException;
import org.skerry.api.wire.ServerResponse;
import org.skerry.api.wire.WireFields;
import org.skerry.web.http.HttpReply;

/** Uploads to the map (robust-wire section 13). They have no METHOD; answers say that they are HTML. */
@Singleton
public class MapRobustHandler {
    private static final String TYPE = "text/html;charset=UTF-8";

    private final MapImageService map;
    private final MapUploaders uploaders;

    /** What an upload asks for. */
    private interface Change {
        boolean apply(WireFields fields);
    }

    @Inject
    public MapRobustHandler(MapImageService map, MapUploaders uploaders) {
        this.map = map;
        this.uploaders = uploaders;
    }

    /** {@code /map}: without DATA the tile is removed. */
    public HttpReply add(byte[] body, String address) {
        return outcome(body, address, fields -> fields.has("DATA") ? store(fields) : take(fields));
    }

    /** {@code /removemap}. */
    public HttpReply remove(byte[] body, String address) {
        return outcome(body, address, this::take);
    }

    private boolean store(WireFields fields) {
        return map.store(scope(fields), fields.integer("X"), fields.integer("Y"), data(fields.text("DATA")));
    }

    private boolean take(WireFields fields) {
        return map.remove(scope(fields), fields.integer("X"), fields.integer("Y"));
    }

    private static ScopeId scope(WireFields fields) {
        return new ScopeId(fields.uuidOrZero("SCOPE"));
    }

    private static Octets data(String base64) {
        try {
            // blanks are what became of a plus that was not escaped
            return Octets.owning(Base64.getDecoder().decode(base64.replace(' ', '+')));
        } catch (IllegalArgumentException notOne) {
            throw new MalformedBodyException("DATA is not base64", notOne);
        }
    }

    private HttpReply outcome(byte[] body, String address, Change change) {
        try {
            var fields = FormBody.parse(body).wireFields();
            if (!uploaders.mayDraw(scope(fields), fields.integer("X"), fields.integer("Y"), address)) {
                return failure("IP address of caller does not match IP address of registered region");
            }
            return change.apply(fields) ? reply(ServerResponse.of("Result", "Success")) : failure("It is no tile");
        } catch (MalformedBodyException malformed) {
            return failure("Bad request");
        } catch (ServiceUnavailableException unavailable) {
            return failure("Try again later");
        }
    }

    private static HttpReply failure(String message) {
        var texts = new LinkedHashMap<String, String>();
        texts.put("Result", "Failure");
        texts.put("Message", message);
        return reply(ServerResponse.flat(texts));
    }

    private static HttpReply reply(ServerResponse response) {
        return HttpReply.of(200, TYPE, response.toBytes(ServerResponse.Layout.ONE_LINE_ODD));
    }
}
