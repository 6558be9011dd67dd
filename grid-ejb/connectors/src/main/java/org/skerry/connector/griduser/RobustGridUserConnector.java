// SPDX-License-Identifier: Apache-2.0
package org.skerry.connector.griduser;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.skerry.api.error.ServiceUnavailableException;
import org.skerry.api.griduser.GridUserInfo;
import org.skerry.api.griduser.GridUserService;
import org.skerry.api.griduser.UserPlace;
import org.skerry.api.wire.FormBody;
import org.skerry.api.wire.GridUserFields;
import org.skerry.connector.call.FormService;
import org.skerry.connector.call.RobustCalls;

/** Home and last places at a remote grid. */
public final class RobustGridUserConnector implements GridUserService {
    private static final String NAME = "griduser";

    private final FormService service;

    public RobustGridUserConnector(URI base, RobustCalls calls) {
        this.service = new FormService(NAME, base, "griduser", calls);
    }

    @Override
    public GridUserInfo loggedIn(String userId) {
        return service.one("loggedin", service.ask(request("loggedin", userId)), GridUserFields::read)
                .orElseThrow(() -> new ServiceUnavailableException(NAME, "loggedin was answered with nothing"));
    }

    @Override
    public boolean loggedOut(String userId, UserPlace last) {
        return place("loggedout", userId, last);
    }

    @Override
    public boolean setHome(String userId, UserPlace home) {
        return place("sethome", userId, home);
    }

    @Override
    public boolean setLastPosition(String userId, UserPlace last) {
        return place("setposition", userId, last);
    }

    @Override
    public Optional<GridUserInfo> find(String userId) {
        return service.one("getgriduserinfo", service.ask(request("getgriduserinfo", userId)), GridUserFields::read);
    }

    @Override
    public List<GridUserInfo> findAll(List<String> userIds) {
        if (userIds.isEmpty()) {
            return List.of();
        }
        var form =
                FormBody.request().versions().add("METHOD", "getgriduserinfos").addList("AgentIDs", userIds);
        return service.many("getgriduserinfos", service.ask(form), GridUserFields::read);
    }

    private boolean place(String method, String userId, UserPlace place) {
        return FormService.succeeded(service.ask(request(method, userId).addAll(GridUserFields.ofPlace(place))));
    }

    private static FormBody.Builder request(String method, String userId) {
        return FormBody.request().versions().add("METHOD", method).add("UserID", userId);
    }
}
