// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.browse;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.skerry.ejb.identity.AccountLogin;
import org.skerry.ejb.identity.openid.OpenIdSettings;
import org.skerry.web.http.ClientAddress;
import org.skerry.web.http.EveryListener;

/** The way into the pages, and out. */
@Path(Page.ROOT)
@EveryListener
public class BrowseLoginResource {
    @Inject
    AccountLogin login;

    @Inject
    OpenIdSettings openId;

    @Inject
    ClientAddress clients;

    @Context
    HttpServletRequest request;

    @GET
    @Path("login")
    public Response form() {
        return page(200, "");
    }

    private Response page(int status, String complaint) {
        var body = new Markup().element("h1", "Assets of the grid");
        if (!complaint.isEmpty()) {
            body.raw("<p class=\"complaint\">").text(complaint).raw("</p>");
        }
        LoginForm.add(body, Page.ROOT + "/login", "", "Log in");
        openId.provider()
                .ifPresent(provider -> body.raw("<p class=\"openid\">")
                        .link(provider.start().toString(), "Log in with " + provider.name())
                        .raw("</p>"));
        return Page.of(status, "Log in", body).build();
    }

    @POST
    @Path("login")
    public Response login(
            @FormParam("first") @Nullable String first,
            @FormParam("last") @Nullable String last,
            @FormParam("password") @Nullable String password,
            @FormParam("code") @Nullable String code) {
        if (BrowseSession.isFromElsewhere(request)) {
            return Page.told(403, "Please log in from this page itself.");
        }
        var typed = LoginForm.read(first, last, password, code);
        if (typed.isEmpty()) {
            return page(400, LoginForm.INCOMPLETE);
        }
        return switch (typed.get().login(login, clients.of(request))) {
            case AccountLogin.Outcome.Opened opened ->
                Response.seeOther(URI.create(Page.ROOT))
                        .cookie(BrowseSession.cookie(opened.token(), request.isSecure()))
                        .build();
            case AccountLogin.Outcome.Refused() -> page(401, LoginForm.REFUSED);
            case AccountLogin.Outcome.CodeNeeded(var message) -> page(401, message);
            case AccountLogin.Outcome.Wait wait -> page(429, wait.message());
        };
    }

    @POST
    @Path("logout")
    public Response logout(@FormParam(BrowseSession.FORM_WORD) @Nullable String word) {
        var token = BrowseSession.token(request);
        if (BrowseSession.isFromElsewhere(request)
                || token.filter(own -> !BrowseSession.isOwnForm(own, word)).isPresent()) {
            return Page.told(403, "That form is not from this page.");
        }
        token.ifPresent(login::logout);
        return Response.seeOther(URI.create(Page.ROOT + "/login"))
                .cookie(BrowseSession.noCookie(request.isSecure()))
                .build();
    }
}
