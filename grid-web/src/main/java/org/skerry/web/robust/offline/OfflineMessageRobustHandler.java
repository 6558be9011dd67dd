// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.robust.offline;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;
import org.skerry.api.id.AgentId;
import org.skerry.api.id.UuidText;
import org.skerry.api.offline.OfflineMessageService;
import org.skerry.api.offline.OfflineMessageService.StoreOutcome;
import org.skerry.api.wire.FormBody;
import org.skerry.api.wire.InstantMessageFields;
import org.skerry.api.wire.MalformedBodyException;
import org.skerry.api.wire.ServerResponse;
import org.skerry.web.robust.FormReply;
import org.skerry.web.robust.FormTable;

/** The METHODs of {@code /offlineim} (robust-wire section 15). */
@Singleton
public class OfflineMessageRobustHandler {
    private static final FormReply TRUE = FormReply.fixed("RESULT", "True");
    private static final FormReply FALSE = FormReply.fixed("RESULT", "False");
    private static final FormReply STORED = FormReply.data(ServerResponse.of("RESULT", "True"));
    private static final String BAD_DATA = "Bad network data";

    private final OfflineMessageService messages;
    private final FormTable table;

    @Inject
    public OfflineMessageRobustHandler(OfflineMessageService messages) {
        this.messages = messages;
        this.table = new FormTable(
                "offlineim", Map.of("STORE", this::store, "GET", this::get, "DELETE", this::delete), FALSE);
    }

    public FormTable table() {
        return table;
    }

    private FormReply store(FormBody form) {
        try {
            return switch (messages.store(InstantMessageFields.read(form.wireFields()))) {
                case StoreOutcome.Stored() -> STORED;
                case StoreOutcome.Refused(var reason) -> reasoned("False", reason);
            };
        } catch (MalformedBodyException malformed) {
            return reasoned("False", BAD_DATA);
        }
    }

    private FormReply get(FormBody form) {
        return UuidText.tryParse(form.wireFields().text("PrincipalID"))
                .map(user -> FormReply.data(ServerResponse.of(
                        "RESULT",
                        ServerResponse.numbered("im-", messages.take(new AgentId(user)), InstantMessageFields::of))))
                .orElseGet(() -> reasoned("NULL", BAD_DATA));
    }

    private FormReply delete(FormBody form) {
        return messages.deleteAll(new AgentId(form.wireFields().uuid("UserID"))) ? TRUE : FALSE;
    }

    private static FormReply reasoned(String result, String reason) {
        var texts = new LinkedHashMap<String, String>();
        texts.put("RESULT", result);
        texts.put("REASON", reason);
        return FormReply.data(ServerResponse.flat(texts));
    }
}
