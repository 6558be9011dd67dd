// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.robust.bake;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.skerry.api.bake.BakedTextureService;
import org.skerry.api.binary.Octets;
import org.skerry.api.id.AgentId;
import org.skerry.api.id.UuidText;
import org.skerry.web.http.HttpReply;

/** {@code /bakes} (robust-wire section 14): what is not there is an empty answer with 200, as simulators know it. */
@Singleton
public class BakesRobustHandler {
    private static final String TYPE = "text/html;charset=UTF-8";
    private static final HttpReply NOTHING = HttpReply.empty(200, TYPE);
    private static final HttpReply BAD_REQUEST = HttpReply.empty(400, TYPE);

    private final BakedTextureService bakes;

    @Inject
    public BakesRobustHandler(BakedTextureService bakes) {
        this.bakes = bakes;
    }

    public HttpReply get(String id) {
        return user(id).flatMap(bakes::find)
                .map(document -> new HttpReply(200, TYPE, document))
                .orElse(NOTHING);
    }

    public HttpReply post(String id, byte[] body) {
        var document = Octets.owning(body);
        return user(id).filter(user -> bakes.store(user, document)).isPresent() ? NOTHING : BAD_REQUEST;
    }

    private static Optional<AgentId> user(String id) {
        return UuidText.tryParse(id).map(AgentId::new);
    }
}
