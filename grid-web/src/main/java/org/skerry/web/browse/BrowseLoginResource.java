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
import org.skerry.api.account.UserName;
import org.skerry.ejb.identity.AccountLogin;
import org.skerry.web.api.TypedPassword;
import org.skerry.web.http.ClientAddress;
import org.skerry.web.http.EveryListener;

/** The way into the pages, and out. */
@Path(Page.ROOT)
@EveryListener
public class BrowseLoginResource {
    private static final int MAX_FIELDS = 1024;

    @Inject
    AccountLogin login;

    @Inject
    ClientAddress clients;

    @Context
    HttpServletRequest request;

    @GET
    @Path("login")
    public Response form() {
        return page(200, "");
    }

    private static Response page(int status, String complaint) {
        var body = new Markup().element("h1", "Assets of the grid");
        if (!complaint.isEmpty()) {
            body.raw("<p class=\"complaint\">").text(complaint).raw("</p>");
        }
        body.raw("<form method=\"post\" action=\"" + Page.ROOT + "/login\" class=\"login\">")
                .raw("<label>First name <input name=\"first\" autocomplete=\"given-name\" required></label>")
                .raw("<label>Last name <input name=\"last\" autocomplete=\"family-name\" required></label>")
                .raw("<label>Password <input name=\"password\" type=\"password\" autocomplete=\"current-password\""
                        + " required></label>")
                .raw("<label>Code, if you have one <input name=\"code\" autocomplete=\"one-time-code\"></label>")
                .raw("<button>Log in</button></form>");
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
        if (first == null || last == null || password == null || isTooLong(first + last + password)) {
            return page(400, "Name and password are needed.");
        }
        var outcome = login.login(
                new UserName(first.strip(), last.strip()),
                TypedPassword.md5(password),
                code == null ? "" : code.strip(),
                clients.of(request));
        return switch (outcome) {
            case AccountLogin.Outcome.Opened opened ->
                Response.seeOther(URI.create(Page.ROOT))
                        .cookie(BrowseSession.cookie(opened.token(), request.isSecure()))
                        .build();
            case AccountLogin.Outcome.Refused() -> page(401, "Name and password do not fit.");
            case AccountLogin.Outcome.CodeNeeded(var message) -> page(401, message);
            case AccountLogin.Outcome.Wait wait -> page(429, wait.message());
        };
    }

    private static boolean isTooLong(String fields) {
        return fields.length() > MAX_FIELDS;
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
