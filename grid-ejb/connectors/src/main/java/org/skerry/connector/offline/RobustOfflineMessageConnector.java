// SPDX-License-Identifier: Apache-2.0
package org.skerry.connector.offline;

import java.net.URI;
import java.util.List;
import org.skerry.api.id.AgentId;
import org.skerry.api.message.InstantMessage;
import org.skerry.api.offline.OfflineMessageService;
import org.skerry.api.wire.FormBody;
import org.skerry.api.wire.InstantMessageFields;
import org.skerry.connector.call.FormService;
import org.skerry.connector.call.RobustCalls;

/** Offline messages at a remote grid. Nothing is sent twice: a message would double, and a second taking finds nothing. */
public final class RobustOfflineMessageConnector implements OfflineMessageService {
    private final FormService service;

    public RobustOfflineMessageConnector(URI base, RobustCalls calls) {
        this.service = new FormService("offlineim", base, "offlineim", calls);
    }

    @Override
    public StoreOutcome store(InstantMessage message) {
        var answer = service.tell(
                FormBody.request().addAll(InstantMessageFields.of(message)).add("METHOD", "STORE"));
        return answer.text("RESULT").filter("true"::equalsIgnoreCase).isPresent()
                ? new StoreOutcome.Stored()
                : new StoreOutcome.Refused(answer.text("REASON").orElse("The message was not kept"));
    }

    @Override
    public List<InstantMessage> take(AgentId user) {
        var answer = service.tell(FormBody.request().add("PrincipalID", user).add("METHOD", "GET"));
        if (answer.text("RESULT").filter(text -> !text.isEmpty()).isPresent()) {
            throw service.refused("GET");
        }
        return service.list(
                answer.tree("RESULT").map(FormService::trees).orElse(List.of()), InstantMessageFields::read);
    }

    @Override
    public boolean deleteAll(AgentId user) {
        var answer = service.ask(FormBody.request().add("UserID", user).add("METHOD", "DELETE"));
        return answer.text("RESULT").filter("true"::equalsIgnoreCase).isPresent();
    }
}
