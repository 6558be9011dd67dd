// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.caps;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.skerry.api.llsd.Llsd;
import org.skerry.api.llsd.LlsdStruct;
import org.skerry.api.message.InstantMessage;
import org.skerry.api.offline.OfflineMessageService;
import org.skerry.region.door.RegionDoor;
import org.skerry.region.http.Answer;
import org.skerry.region.http.HttpCall;

/**
 * The messages that wait for the user, given out once: as an array of maps, which viewers read as they do
 * ImprovedInstantMessage. If the viewer hangs up before the answer is written they go back to the grid.
 */
final class ReadOfflineMsgs implements Capability {
    private static final int WAITED = 1;

    private final OfflineMessageService messages;
    private final CompletionStage<RegionDoor> region;

    /** @param region there when it runs */
    ReadOfflineMsgs(OfflineMessageService messages, CompletionStage<RegionDoor> region) {
        this.messages = messages;
        this.region = region;
    }

    @Override
    public String name() {
        return "ReadOfflineMsgs";
    }

    @Override
    public Answer answer(CapsSession session, HttpCall call) {
        if (!call.method().equals("GET")) {
            return Answer.methodNotAllowed("GET");
        }
        var taken = messages.take(session.agent());
        var answer = LlsdAnswer.of(
                new Llsd.Array(taken.stream().map(ReadOfflineMsgs::entry).toList()));
        return taken.isEmpty() ? answer : answer.whenUnsent(() -> bringBack(taken));
    }

    private void bringBack(List<InstantMessage> taken) {
        var _ = region.thenAccept(door -> door.bringBack(taken));
    }

    /** Whether a group speaks is a number, since viewers take no truth value for that. */
    private static Llsd entry(InstantMessage message) {
        return new LlsdStruct()
                .put("from_agent_id", message.from())
                .put("from_agent_name", message.fromName())
                .put("from_group", message.fromGroup() ? 1 : 0)
                .put("to_agent_id", message.to().value())
                .put("dialog", message.dialog())
                .put("offline", WAITED)
                .put("transaction-id", message.session())
                .put("asset_id", new UUID(0, 0))
                .put("timestamp", (int) message.sent().getEpochSecond())
                .put("message", message.message())
                .put("parent_estate_id", message.estate())
                .put("region_id", message.region().value())
                .put("position", message.position())
                .put("binary_bucket", message.bucket())
                .build();
    }
}
