// SPDX-License-Identifier: Apache-2.0
package org.skerry.connector.auth;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.skerry.api.auth.AuthInfo;
import org.skerry.api.auth.AuthenticationService;
import org.skerry.api.id.AgentId;
import org.skerry.api.wire.AuthInfoFields;
import org.skerry.api.wire.FormBody;
import org.skerry.connector.call.FormService;
import org.skerry.connector.call.RobustCalls;

/** Passwords and tokens of a remote grid. Times travel in whole minutes, rounded up. */
public final class RobustAuthenticationConnector implements AuthenticationService {
    private final FormService service;

    public RobustAuthenticationConnector(URI base, RobustCalls calls) {
        this.service = new FormService("auth", base, "auth/plain", calls);
    }

    @Override
    public Optional<String> authenticate(AgentId id, String proof, Duration lifetime) {
        var answer =
                service.tell(request("authenticate", id).add("PASSWORD", proof).add("LIFETIME", minutes(lifetime)));
        return FormService.succeeded(answer)
                ? answer.text("Token").filter(token -> !token.isEmpty())
                : Optional.empty();
    }

    @Override
    public boolean verify(AgentId id, String token, Duration lifetime) {
        return FormService.succeeded(
                service.ask(request("verify", id).add("TOKEN", token).add("LIFETIME", minutes(lifetime))));
    }

    @Override
    public boolean release(AgentId id, String token) {
        return FormService.succeeded(service.tell(request("release", id).add("TOKEN", token)));
    }

    @Override
    public boolean setPassword(AgentId id, String clearText) {
        return FormService.succeeded(service.ask(request("setpassword", id).add("PASSWORD", clearText)));
    }

    /** A refusal is told from a user without a password by nothing: both are empty. */
    @Override
    public Optional<AuthInfo> info(AgentId id) {
        var answer = service.ask(request("getauthinfo", id));
        return answer.tree("result").map(found -> service.read(() -> AuthInfoFields.read(found.wireFields())));
    }

    @Override
    public boolean setInfo(AgentId id, AuthInfo.Change change) {
        var form = request("setauthinfo", id);
        AuthInfoFields.of(change).forEach(form::add);
        return FormService.succeeded(service.ask(form));
    }

    private static FormBody.Builder request(String method, AgentId id) {
        return FormBody.request().add("METHOD", method).add("PRINCIPAL", id);
    }

    private static String minutes(Duration lifetime) {
        return Long.toString(lifetime.plusSeconds(59).toMinutes());
    }
}
