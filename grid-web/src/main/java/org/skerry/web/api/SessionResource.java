// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.api;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.LinkedHashMap;
import org.skerry.api.account.UserName;
import org.skerry.api.identity.AuthenticationProvider;
import org.skerry.api.identity.Identifier;
import org.skerry.api.identity.IdentityResult;
import org.skerry.api.llsd.Llsd;
import org.skerry.ejb.identity.AccountLogin;
import org.skerry.ejb.identity.IdentitySettings;
import org.skerry.web.http.ClientAddress;
import org.skerry.web.http.EveryListener;

/** {@code /api/v1/session}: a token for a name and a password. */
@Path(ApiPaths.ROOT + "/session")
@EveryListener
public class SessionResource {
    @Inject
    AccountLogin login;

    @Inject
    AuthenticationProvider tokens;

    @Inject
    IdentitySettings settings;

    @Inject
    Callers callers;

    @Inject
    ClientAddress clients;

    @Context
    HttpServletRequest request;

    @POST
    public Response open(InputStream body) {
        var members = JsonBody.read(body);
        var name = new UserName(members.text("FirstName"), members.text("LastName"));
        var outcome = login.login(
                name,
                TypedPassword.md5(members.text("Password")),
                members.optional("Code").orElse(""),
                clients.of(request));
        return switch (outcome) {
            case AccountLogin.Outcome.Opened opened -> opened(opened);
            case AccountLogin.Outcome.Refused() ->
                new Problem(401, "wrong-password", "Name and password do not fit.").toResponse();
            case AccountLogin.Outcome.CodeNeeded(var message) -> new Problem(401, "code-needed", message).toResponse();
            case AccountLogin.Outcome.Wait(var time, var message) ->
                new Problem(429, "too-early", message)
                        .toResponseBuilder()
                        .header(
                                HttpHeaders.RETRY_AFTER,
                                Math.max(1, time.plusMillis(999).toSeconds()))
                        .build();
        };
    }

    private Response opened(AccountLogin.Outcome.Opened opened) {
        var members = new LinkedHashMap<String, Llsd>();
        members.put("Token", new Llsd.Text(opened.token().text()));
        members.put("Identifier", new Llsd.Text(opened.who().toString()));
        members.put("Name", new Llsd.Text(opened.account().name().toString()));
        members.put("IdleSeconds", new Llsd.Int((int) settings.idle().toSeconds()));
        return JsonReply.of(201, new Llsd.Struct(members)).build();
    }

    @GET
    public Response who() {
        return switch (identifier()) {
            case IdentityResult.Success<Identifier>(var who) -> {
                var members = new LinkedHashMap<String, Llsd>();
                members.put("Identifier", new Llsd.Text(who.toString()));
                members.put("IdleSeconds", new Llsd.Int((int) settings.idle().toSeconds()));
                yield JsonReply.ok(new Llsd.Struct(members));
            }
            case IdentityResult.NotFound<Identifier>() -> Problem.of(401).toResponse();
            case IdentityResult.Failure<Identifier> _ -> Problem.of(503).toResponse();
        };
    }

    private IdentityResult<Identifier> identifier() {
        return callers.of(request).token().map(tokens::tryGetIdentifier).orElseGet(IdentityResult.NotFound::new);
    }

    /** It is over either way. */
    @DELETE
    public Response close() {
        callers.of(request).token().ifPresent(login::logout);
        return Response.noContent().build();
    }
}
