// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.robust.griduser;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import org.skerry.api.griduser.GridUserService;
import org.skerry.api.griduser.UserPlace;
import org.skerry.api.wire.FormBody;
import org.skerry.api.wire.GridUserFields;
import org.skerry.api.wire.MalformedBodyException;
import org.skerry.web.robust.FormMethod;
import org.skerry.web.robust.FormReply;
import org.skerry.web.robust.FormTable;

/** The METHODs of {@code /griduser} (robust-wire section 7). */
@Singleton
public class GridUserRobustHandler {
    private static final FormReply SUCCESS = FormReply.fixed("result", "Success");
    private static final FormReply FAILURE = FormReply.fixed("result", "Failure");

    private final GridUserService users;
    private final FormTable table;

    /** A change of one of a user's places. */
    private interface PlaceChange {
        boolean apply(String userId, UserPlace place);
    }

    @Inject
    public GridUserRobustHandler(GridUserService users) {
        this.users = users;
        this.table = new FormTable(
                "griduser",
                Map.of(
                        "loggedin",
                        this::loggedIn,
                        "loggedout",
                        place(users::loggedOut),
                        "sethome",
                        place(users::setHome),
                        "setposition",
                        place(users::setLastPosition),
                        "getgriduserinfo",
                        this::getInfo,
                        "getgriduserinfos",
                        this::getInfos),
                FAILURE);
    }

    public FormTable table() {
        return table;
    }

    private static FormMethod place(PlaceChange change) {
        return form -> {
            var fields = form.wireFields();
            return change.apply(fields.required("UserID"), GridUserFields.readPlace(fields)) ? SUCCESS : FAILURE;
        };
    }

    private FormReply loggedIn(FormBody form) {
        var user = users.loggedIn(form.wireFields().required("UserID"));
        return FormReply.result(Optional.of(user), GridUserFields::of);
    }

    private FormReply getInfo(FormBody form) {
        return FormReply.result(users.find(form.wireFields().required("UserID")), GridUserFields::of);
    }

    private FormReply getInfos(FormBody form) {
        if (!form.hasList("AgentIDs")) {
            throw new MalformedBodyException("no AgentIDs[]");
        }
        return FormReply.numbered("griduser", users.findAll(form.list("AgentIDs")), GridUserFields::of);
    }
}
