// SPDX-License-Identifier: Apache-2.0
package org.skerry.connector.bake;

import java.net.URI;
import java.net.http.HttpRequest;
import java.util.Optional;
import org.skerry.api.bake.BakedTextureService;
import org.skerry.api.binary.Octets;
import org.skerry.api.error.ServiceUnavailableException;
import org.skerry.api.id.AgentId;
import org.skerry.connector.call.FormService;
import org.skerry.connector.call.RobustCalls;
import org.skerry.connector.call.RobustCalls.Repeat;

/** Baked textures at a remote grid. A grid that does not have the service (404) has no bakes and keeps none. */
public final class RobustBakedTextureConnector implements BakedTextureService {
    private static final String NAME = "bakes";
    private static final String XML = "application/xml";

    private final URI base;
    private final RobustCalls calls;

    public RobustBakedTextureConnector(URI base, RobustCalls calls) {
        this.base = base;
        this.calls = calls;
    }

    @Override
    public Optional<Octets> find(AgentId user) {
        var answer = calls.send(NAME, request(user).GET(), Repeat.SAFE);
        return switch (answer.statusCode()) {
            case 200 -> Optional.of(Octets.owning(answer.body())).filter(document -> !document.isEmpty());
            case 404 -> Optional.empty();
            default -> throw ServiceUnavailableException.answered(NAME, answer.statusCode());
        };
    }

    @Override
    public boolean store(AgentId user, Octets document) {
        if (document.length() > MAX_BYTES) {
            return false;
        }
        var body = HttpRequest.BodyPublishers.ofByteArray(document.toArray());
        var status = calls.send(NAME, request(user).POST(body), Repeat.SAFE).statusCode();
        if (status >= 500) {
            throw ServiceUnavailableException.answered(NAME, status);
        }
        return status == 200;
    }

    private HttpRequest.Builder request(AgentId user) {
        return HttpRequest.newBuilder(FormService.address(base, "bakes/" + user))
                .header("Content-Type", XML);
    }
}
