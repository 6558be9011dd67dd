// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.robust.estate;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import org.junit.jupiter.api.AfterEach;
import org.skerry.api.estate.EstateService;
import org.skerry.api.estate.EstateServiceContract;
import org.skerry.api.estate.InMemoryEstateService;
import org.skerry.api.wire.WireFields;
import org.skerry.connector.estate.RobustEstateConnector;
import org.skerry.web.http.HttpReply;
import org.skerry.web.robust.WireServer;

/** The OUT connector against the IN connector before the twin in memory: both ends hold the whole contract. */
class EstatesOverTheWireTest implements EstateServiceContract {
    private final EstateRobustHandler handler = new EstateRobustHandler(new InMemoryEstateService());
    private final WireServer server = WireServer.withQueries(this::answer);
    private final EstateService testee = new RobustEstateConnector(server.base(), server.calls());

    private HttpReply answer(String method, String address, byte[] body) {
        var uri = URI.create(address);
        var query = query(uri.getRawQuery() == null ? "" : uri.getRawQuery());
        if (method.equals("POST")) {
            return handler.change(query, body);
        }
        return switch (uri.getPath()) {
            case "/estates/estate/" -> handler.one(query);
            case "/estates/regions/" -> handler.regions(query);
            default -> handler.list(query);
        };
    }

    static WireFields query(String raw) {
        var texts = new LinkedHashMap<String, String>();
        for (var pair : raw.split("&", -1)) {
            var equals = pair.indexOf('=');
            if (equals > 0) {
                texts.put(
                        pair.substring(0, equals),
                        URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
            }
        }
        return new WireFields(texts);
    }

    @Override
    public EstateService testee() {
        return testee;
    }

    @AfterEach
    void stop() {
        server.close();
    }
}
