// SPDX-License-Identifier: Apache-2.0
package org.skerry.connector.mute;

import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import org.skerry.api.id.AgentId;
import org.skerry.api.mute.Mute;
import org.skerry.api.mute.MuteList;
import org.skerry.api.mute.MuteListService;
import org.skerry.api.wire.FormBody;
import org.skerry.api.wire.MuteFields;
import org.skerry.connector.call.FormService;
import org.skerry.connector.call.RobustCalls;

/** Mute lists at a remote grid. */
public final class RobustMuteListConnector implements MuteListService {
    private final FormService service;

    public RobustMuteListConnector(URI base, RobustCalls calls) {
        this.service = new FormService("mutelist", base, "mutelist", calls);
    }

    @Override
    public Optional<MuteList> find(AgentId owner, int knownCrc) {
        var answer = service.ask(request("get", owner).add("mutecrc", Integer.toUnsignedString(knownCrc)));
        var text = answer.text("result").orElse("Failure");
        if (text.equals("Failure")) {
            throw service.refused("get");
        }
        return service.read(() -> MuteFields.readReply(text));
    }

    @Override
    public boolean update(AgentId owner, Mute mute) {
        return FormService.succeeded(service.ask(request("update", owner).addAll(MuteFields.of(mute))));
    }

    @Override
    public boolean remove(AgentId owner, UUID id, String name) {
        return FormService.succeeded(
                service.ask(request("delete", owner).add("muteid", id).add("mutename", name)));
    }

    private static FormBody.Builder request(String method, AgentId owner) {
        return FormBody.request().add("METHOD", method).add("agentid", owner);
    }
}
