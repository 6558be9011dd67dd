// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.robust.assets;

import org.junit.jupiter.api.AfterEach;
import org.skerry.api.asset.AssetService;
import org.skerry.api.asset.AssetServiceContract;
import org.skerry.api.asset.InMemoryAssetService;
import org.skerry.connector.asset.RobustAssetConnector;
import org.skerry.web.http.HttpReply;
import org.skerry.web.robust.WireServer;

/** The OUT connector against the IN connector before the twin in memory: both ends hold the whole contract. */
class AssetsOverTheWireTest implements AssetServiceContract {
    private final AssetsRobustHandler handler =
            new AssetsRobustHandler(new InMemoryAssetService(), new AssetReplies(1024 * 1024), 64 * 1024 * 1024);
    private final WireServer server = new WireServer(this::answer);
    private final AssetService testee = new RobustAssetConnector(server.base(), server.calls());

    private HttpReply answer(String method, String path, byte[] body) {
        var parts = path.split("/");
        if (path.equals("/get_assets_exist")) {
            return handler.exist(body);
        }
        return switch (method) {
            case "POST" -> handler.store(body);
            case "DELETE" -> handler.delete(parts[2]);
            default -> HttpReply.of(parts.length == 3 ? handler.whole(parts[2]) : handler.part(parts[2], parts[3]));
        };
    }

    @Override
    public AssetService testee() {
        return testee;
    }

    @AfterEach
    void stop() {
        server.close();
    }
}
