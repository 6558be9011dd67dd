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
import org.skerry.ejb.identity.openid.OpenIdLogin;
import org.skerry.web.http.ClientAddress;
import org.skerry.web.http.PublicListener;

/**
 * From the OpenID provider into the pages. Who has a linked account is let in; others are asked once for the name and
 * password of theirs, which links it.
 */
@Path(Page.ROOT + "/openid")
@PublicListener
public class BrowseOpenIdResource {
    @Inject
    OpenIdProof proofs;

    @Inject
    OpenIdLogin openId;

    @Inject
    AccountLogin passwords;

    @Inject
    ClientAddress clients;

    @Context
    HttpServletRequest request;

    @GET
    public Response arrived() {
        var proof = proofs.of(request);
        if (proof.isEmpty()) {
            return Page.told(403, "That login is over. Please log in again.");
        }
        return switch (openId.login(proof.get().identity(), clients.of(request))) {
            case OpenIdLogin.Outcome.Opened(var session) -> letIn(proof.get(), session);
            case OpenIdLogin.Outcome.NotLinked() -> form(200, proof.get(), "");
            case OpenIdLogin.Outcome.Refused() -> Page.told(403, "The account of this identity is closed.");
        };
    }

    private Response letIn(OpenIdProof.Shown proof, AccountLogin.Outcome.Opened session) {
        return Response.seeOther(URI.create(Page.ROOT))
                .cookie(
                        BrowseSession.cookie(session.token(), request.isSecure()),
                        proofs.used(proof, request.isSecure()))
                .build();
    }

    private static Response form(int status, OpenIdProof.Shown proof, String complaint) {
        var body = new Markup().element("h1", "Link an account");
        if (!complaint.isEmpty()) {
            body.raw("<p class=\"complaint\">").text(complaint).raw("</p>");
        }
        body.raw("<p>You are ")
                .element("b", proof.identity().shown())
                .text(". No account of this grid is linked to that identity. If you have one, log in to it once with"
                        + " its password; from then on the other login is enough.")
                .raw("</p>");
        LoginForm.add(body, Page.ROOT + "/openid/link", proof.formWord(), "Link and log in");
        return Page.of(status, "Link an account", body).build();
    }

    @POST
    @Path("link")
    public Response link(
            @FormParam(BrowseSession.FORM_WORD) @Nullable String word,
            @FormParam("first") @Nullable String first,
            @FormParam("last") @Nullable String last,
            @FormParam("password") @Nullable String password,
            @FormParam("code") @Nullable String code) {
        var shown = proofs.of(request);
        if (BrowseSession.isFromElsewhere(request)
                || shown.filter(own -> BrowseSession.isOwnForm(own.token(), word))
                        .isEmpty()) {
            return Page.told(403, "That login is over. Please log in again.");
        }
        var proof = shown.get();
        var typed = LoginForm.read(first, last, password, code);
        if (typed.isEmpty()) {
            return form(400, proof, LoginForm.INCOMPLETE);
        }
        return switch (typed.get().login(passwords, clients.of(request))) {
            case AccountLogin.Outcome.Opened session -> linked(proof, session);
            case AccountLogin.Outcome.Refused() -> form(401, proof, LoginForm.REFUSED);
            case AccountLogin.Outcome.CodeNeeded(var message) -> form(401, proof, message);
            case AccountLogin.Outcome.Wait wait -> form(429, proof, wait.message());
        };
    }

    private Response linked(OpenIdProof.Shown proof, AccountLogin.Outcome.Opened session) {
        if (openId.link(proof.identity(), session.account(), clients.of(request))) {
            return letIn(proof, session);
        }
        passwords.logout(session.token());
        return Page.told(409, "That identity is linked to another account.");
    }
}
