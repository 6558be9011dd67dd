// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.robust.avatar;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.skerry.api.avatar.AvatarData;
import org.skerry.api.avatar.AvatarService;
import org.skerry.api.id.AgentId;
import org.skerry.api.wire.AvatarFields;
import org.skerry.api.wire.FormBody;
import org.skerry.api.wire.MalformedBodyException;
import org.skerry.web.robust.FormReply;
import org.skerry.web.robust.FormTable;

/** The METHODs of {@code /avatar} (robust-wire section 8). */
@Singleton
public class AvatarRobustHandler {
    private static final FormReply SUCCESS = FormReply.fixed("result", "Success");
    private static final FormReply FAILURE = FormReply.fixed("result", "Failure");

    private final AvatarService avatars;
    private final FormTable table;

    @Inject
    public AvatarRobustHandler(AvatarService avatars) {
        this.avatars = avatars;
        this.table = new FormTable(
                "avatar",
                Map.of(
                        "getavatar", this::getAvatar,
                        "setavatar", this::setAvatar,
                        "resetavatar", this::resetAvatar,
                        "setitems", this::setItems,
                        "removeitems", this::removeItems),
                FAILURE);
    }

    public FormTable table() {
        return table;
    }

    private FormReply getAvatar(FormBody form) {
        return FormReply.result(avatars.find(user(form)), AvatarData::values);
    }

    private FormReply setAvatar(FormBody form) {
        return outcome(avatars.store(user(form), AvatarFields.readRequest(form)));
    }

    private FormReply resetAvatar(FormBody form) {
        return outcome(avatars.reset(user(form)));
    }

    private FormReply setItems(FormBody form) {
        var names = form.list("Names");
        var values = form.list("Values");
        if (names.size() != values.size()) {
            throw new MalformedBodyException(names.size() + " names for " + values.size() + " values");
        }
        var items = new LinkedHashMap<String, String>();
        for (var i = 0; i < names.size(); i++) {
            items.put(names.get(i), values.get(i));
        }
        return outcome(avatars.setItems(user(form), items));
    }

    private FormReply removeItems(FormBody form) {
        return outcome(avatars.removeItems(user(form), Set.copyOf(form.list("Names"))));
    }

    private static AgentId user(FormBody form) {
        return new AgentId(form.wireFields().uuid("UserID"));
    }

    private static FormReply outcome(boolean done) {
        return done ? SUCCESS : FAILURE;
    }
}
