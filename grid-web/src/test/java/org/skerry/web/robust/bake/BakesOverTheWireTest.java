// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.robust.bake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.skerry.api.bake.BakedTextureService;
import org.skerry.api.bake.BakedTextureServiceContract;
import org.skerry.api.bake.InMemoryBakedTextureService;
import org.skerry.api.binary.Octets;
import org.skerry.api.hostile.DocumentMutations;
import org.skerry.api.id.AgentId;
import org.skerry.connector.bake.RobustBakedTextureConnector;
import org.skerry.web.http.HttpReply;
import org.skerry.web.robust.WireServer;

/** The OUT connector against the IN connector before the twin in memory: both ends hold the whole contract. */
class BakesOverTheWireTest implements BakedTextureServiceContract {
    private final BakesRobustHandler handler = new BakesRobustHandler(new InMemoryBakedTextureService());
    private final WireServer server = new WireServer(this::answer);
    private final BakedTextureService testee = new RobustBakedTextureConnector(server.base(), server.calls());

    private HttpReply answer(String method, String path, byte[] body) {
        var id = path.substring("/bakes/".length());
        return method.equals("POST") ? handler.post(id, body) : handler.get(id);
    }

    @Override
    public BakedTextureService testee() {
        return testee;
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void answersLookAsCaptured() {
        var none = handler.get(AgentId.random().toString());
        assertThat(none.status()).isEqualTo(200);
        assertThat(none.contentType()).isEqualTo("text/html;charset=UTF-8");
        assertThat(none.body().isEmpty()).isTrue();
        assertThat(handler.get("notanid")).isEqualTo(none);

        var id = AgentId.random().toString();
        var document = "<BakedAppearance></BakedAppearance>";
        assertThat(handler.post(id, document.getBytes(StandardCharsets.UTF_8))).isEqualTo(none);
        assertThat(handler.get(id)).isEqualTo(HttpReply.text(200, "text/html;charset=UTF-8", document));
    }

    @Test
    void whatCannotBeStoredIsABadRequest() {
        var document = "<BakedAppearance />".getBytes(StandardCharsets.UTF_8);
        assertThat(handler.post("notanid", document).status()).isEqualTo(400);
        assertThat(handler.post(AgentId.ZERO.toString(), document).status()).isEqualTo(400);
        assertThat(handler.post(AgentId.random().toString(), new byte[] {1, 2, 3})
                        .status())
                .isEqualTo(400);
    }

    @Test
    void aSpoiltDocumentIsKeptAsItIsOrRefused() {
        var good = "<BakedAppearance><BakedTexture TextureIndex=\"8\" CacheId=\"5bad0000-0000-4000-8000-000000000001\">"
                + "<AssetBase><Data>AAEC</Data></AssetBase></BakedTexture></BakedAppearance>";
        var mutations = new DocumentMutations(14);
        var id = AgentId.random().toString();
        var kept = handler.get(id).body();
        for (var run = 0; run < 2000; run++) {
            var document = mutations.next(List.of(good));
            var reply = handler.post(id, document);
            assertThat(reply.status()).as("run " + run).isIn(200, 400);
            kept = reply.status() == 200 ? Octets.owning(document) : kept;
            assertThat(handler.get(id).body()).as("run " + run).isEqualTo(kept);
        }
    }
}
