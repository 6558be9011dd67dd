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
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.skerry.api.audit.Actor;
import org.skerry.api.id.AgentId;
import org.skerry.api.identity.AuthToken;
import org.skerry.api.identity.Identifier;
import org.skerry.ejb.identity.IdentitySettings;
import org.skerry.ejb.identity.openid.LinkedIdentities;
import org.skerry.web.browse.BrowseSession.Visitor;
import org.skerry.web.http.ClientAddress;
import org.skerry.web.http.EveryListener;

/**
 * {@code /browse/account}: the identities that one's account answers to, and the token of the login for one's own programs,
 * which need no password that way. It is no other one: a new one would outlive the login.
 */
@Path(Page.ROOT + "/account")
@EveryListener
public class BrowseAccountResource {
    @Inject
    BrowseSession session;

    @Inject
    LinkedIdentities identities;

    @Inject
    IdentitySettings settings;

    @Inject
    ClientAddress clients;

    @Context
    HttpServletRequest request;

    @GET
    public Response page() {
        return session.visitor(request)
                .map(visitor -> Page.ok("Your account", body(visitor, Optional.empty())))
                .orElseGet(BrowseAccountResource::toLogin);
    }

    private static Response toLogin() {
        return Response.seeOther(URI.create(Page.ROOT + "/login")).build();
    }

    private Markup body(Visitor visitor, Optional<AuthToken> shown) {
        var body = new Markup()
                .element("h1", "Your account")
                .raw("<p>")
                .text(visitor.who().toString())
                .raw("</p>")
                .element("h2", "Other logins that are linked to it");
        var linked = visitor.who().account().map(identities::of).orElse(List.of());
        if (linked.isEmpty()) {
            body.element("p", "None.");
        }
        for (var identity : linked) {
            body.raw("<form method=\"post\" action=\"" + Page.ROOT + "/account/unlink\">")
                    .hidden(BrowseSession.FORM_WORD, visitor.formWord())
                    .hidden("identity", identity.toString())
                    .text(identity + " ")
                    .raw("<button>Unlink, and log out everywhere</button></form>");
        }
        body.element("h2", "A token for programs")
                .element(
                        "p",
                        "That of this login stands for you in Authorization: Bearer … at /api/v1, too. It ends when you"
                                + " log out, when it is not used for "
                                + settings.idle().toMinutes() + " minutes, and after "
                                + settings.life().toHours() + " hours.")
                .raw("<form method=\"post\" action=\"" + Page.ROOT + "/account/token\">")
                .hidden(BrowseSession.FORM_WORD, visitor.formWord())
                .raw("<button>Show it</button></form>");
        shown.ifPresent(token ->
                body.raw("<p><code class=\"token\">").text(token.text()).raw("</code></p>"));
        return body.link(Page.ROOT, "Assets");
    }

    @POST
    @Path("token")
    public Response token(@FormParam(BrowseSession.FORM_WORD) @Nullable String word) {
        return own(word, visitor -> Page.ok("Your account", body(visitor, Optional.of(visitor.token()))));
    }

    @POST
    @Path("unlink")
    public Response unlink(
            @FormParam(BrowseSession.FORM_WORD) @Nullable String word,
            @FormParam("identity") @Nullable String identity) {
        return own(word, visitor -> {
            var account = visitor.who().account();
            var named = Optional.ofNullable(identity).flatMap(Identifier::tryParse);
            if (account.isEmpty()
                    || named.filter(identities.of(account.get())::contains).isEmpty()) {
                return Page.told(404, "That identity is not linked to your account.");
            }
            identities.unlink(named.get(), actor(account.get()));
            return toLogin();
        });
    }

    private Actor actor(AgentId account) {
        return new Actor("account " + account, clients.of(request));
    }

    /** For who has sent the form from our own page. */
    private Response own(@Nullable String word, Function<Visitor, Response> work) {
        if (BrowseSession.isFromElsewhere(request)) {
            return Page.told(403, "That form is not from this page.");
        }
        var visitor = session.visitor(request);
        if (visitor.isEmpty()) {
            return toLogin();
        }
        return BrowseSession.isOwnForm(visitor.get().token(), word)
                ? work.apply(visitor.get())
                : Page.told(403, "That form is not from this page.");
    }
}
