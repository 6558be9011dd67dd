// SPDX-License-Identifier: Apache-2.0
package org.skerry.connector.avatar;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.skerry.api.avatar.AvatarData;
import org.skerry.api.avatar.AvatarService;
import org.skerry.api.id.AgentId;
import org.skerry.api.wire.AvatarFields;
import org.skerry.api.wire.FormBody;
import org.skerry.connector.call.FormService;
import org.skerry.connector.call.RobustCalls;

/** Stored appearances at a remote grid. */
public final class RobustAvatarConnector implements AvatarService {
    private final FormService service;

    public RobustAvatarConnector(URI base, RobustCalls calls) {
        this.service = new FormService("avatar", base, "avatar", calls);
    }

    @Override
    public Optional<AvatarData> find(AgentId user) {
        return service.one("getavatar", service.ask(request("getavatar", user)), AvatarFields::readReply)
                .flatMap(Function.identity());
    }

    @Override
    public boolean store(AgentId user, AvatarData data) {
        return FormService.succeeded(service.ask(request("setavatar", user).addAll(data.values())));
    }

    @Override
    public boolean reset(AgentId user) {
        return FormService.succeeded(service.ask(request("resetavatar", user)));
    }

    @Override
    public boolean setItems(AgentId user, Map<String, String> items) {
        return FormService.succeeded(service.ask(
                request("setitems", user).addList("Names", items.keySet()).addList("Values", items.values())));
    }

    @Override
    public boolean removeItems(AgentId user, Set<String> names) {
        return FormService.succeeded(service.ask(request("removeitems", user).addList("Names", names)));
    }

    private static FormBody.Builder request(String method, AgentId user) {
        return FormBody.request().versions().add("METHOD", method).add("UserID", user);
    }
}
