// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.robust.mute;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Map;
import org.skerry.api.id.AgentId;
import org.skerry.api.mute.MuteListService;
import org.skerry.api.wire.FormBody;
import org.skerry.api.wire.MuteFields;
import org.skerry.api.wire.ServerResponse;
import org.skerry.web.robust.FormReply;
import org.skerry.web.robust.FormTable;

/** The METHODs of {@code /mutelist} (robust-wire section 11). */
@Singleton
public class MuteListRobustHandler {
    private static final FormReply SUCCESS = FormReply.fixed("result", "Success");
    private static final FormReply FAILURE = FormReply.fixed("result", "Failure");

    private final MuteListService mutes;
    private final FormTable table;

    @Inject
    public MuteListRobustHandler(MuteListService mutes) {
        this.mutes = mutes;
        this.table = new FormTable(
                "mutelist", Map.of("get", this::get, "update", this::update, "delete", this::delete), FAILURE);
    }

    public FormTable table() {
        return table;
    }

    private FormReply get(FormBody form) {
        var crc = form.wireFields().bits("mutecrc", 0);
        return FormReply.data(ServerResponse.of("result", MuteFields.reply(mutes.find(owner(form), crc))));
    }

    private FormReply update(FormBody form) {
        return outcome(mutes.update(owner(form), MuteFields.read(form.wireFields())));
    }

    private FormReply delete(FormBody form) {
        var fields = form.wireFields();
        return outcome(mutes.remove(owner(form), fields.uuid("muteid"), fields.text("mutename")));
    }

    private static AgentId owner(FormBody form) {
        return new AgentId(form.wireFields().uuid("agentid"));
    }

    private static FormReply outcome(boolean done) {
        return done ? SUCCESS : FAILURE;
    }
}
