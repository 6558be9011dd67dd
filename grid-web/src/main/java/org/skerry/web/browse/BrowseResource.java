// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.browse;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.skerry.api.access.AccessAction;
import org.skerry.api.access.AccessTarget;
import org.skerry.api.asset.AssetEntry;
import org.skerry.api.asset.AssetService;
import org.skerry.api.binary.Octets;
import org.skerry.api.error.ServiceUnavailableException;
import org.skerry.api.id.AgentId;
import org.skerry.api.id.AssetId;
import org.skerry.api.id.UuidText;
import org.skerry.ejb.asset.CatalogSearch;
import org.skerry.ejb.wiring.ServicePlaces;
import org.skerry.web.api.ContentReply;
import org.skerry.web.browse.BrowseSession.Visitor;
import org.skerry.web.browse.figures.Thumbnails;
import org.skerry.web.http.EveryListener;
import org.skerry.web.http.HttpReply;

/** {@code /browse}: pages of assets, one asset, its picture and its bytes. */
@Path(Page.ROOT)
@EveryListener
public class BrowseResource {
    private static final Logger LOG = System.getLogger(BrowseResource.class.getName());
    private static final int ON_A_PAGE = 48;
    private static final CatalogSearch.Page NOTHING = new CatalogSearch.Page(List.of(), Optional.empty());

    @Inject
    BrowseSession session;

    @Inject
    BrowseAccess access;

    @Inject
    AssetService assets;

    @Inject
    CatalogSearch catalog;

    @Inject
    ServicePlaces places;

    @Inject
    UsesSection uses;

    @Inject
    Thumbnails thumbnails;

    @Inject
    AssetDetails details;

    @Context
    HttpServletRequest request;

    @GET
    public Response list(
            @QueryParam("name") @Nullable String name,
            @QueryParam("type") @Nullable String type,
            @QueryParam("creator") @Nullable String creator,
            @QueryParam("cursor") @Nullable String cursor) {
        return visited(visitor -> {
            if (!places.isLocal("asset")) {
                return Page.told(501, "Another server has the assets of this grid, and does not list them.");
            }
            var all = access.maySeeAll(visitor);
            var asked = new AssetSearch(given(name), given(type), all ? given(creator) : "");
            var after = UuidText.tryParse(given(cursor)).map(AssetId::new).orElse(AssetId.ZERO);
            var page = all || visitor.who().account().isPresent()
                    ? catalog.find(
                            asked.wanted(all ? Optional.empty() : owner(visitor)),
                            after,
                            ON_A_PAGE,
                            asset -> asked.test(asset)
                                    && (all
                                            || access.maySee(
                                                    visitor, asset.metadata().id())))
                    : NOTHING;
            var body = AssetListPage.body(page, asked, all, visitor.formWord());
            if (!all && !places.isLocal("inventory")) {
                body.element("p", "Another server has your inventory: what is in it and not made by you is not shown.");
            }
            return Page.ok("Assets", body);
        });
    }

    /** Who may not see all sees what is theirs: what they made, and what they have. */
    private static Optional<AgentId> owner(Visitor visitor) {
        return visitor.who().account();
    }

    @GET
    @Path("style.css")
    public Response style() {
        return HttpReply.text(200, "text/css;charset=UTF-8", StyleSheet.TEXT)
                .toResponseBuilder()
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=3600")
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }

    @GET
    @Path("assets/{id}")
    public Response asset(
            @PathParam("id") String id,
            @QueryParam(UsesPlace.REFERRERS) @Nullable String referrers,
            @QueryParam(UsesPlace.ITEMS) @Nullable String items) {
        return visited(visitor -> found(visitor, id, AccessAction.METADATA, asset -> {
            var known = asset.record().metadata().id();
            var readable = access.isAllowed(visitor, AccessAction.DATA, new AccessTarget.OneAsset(known));
            var title = asset.record().metadata().name();
            var body = details.body(asset, readable);
            uses.write(body, visitor, known, UsesPlace.read(given(referrers), given(items)));
            return Page.ok(title.isBlank() ? "An asset" : title, body);
        }));
    }

    @GET
    @Path("assets/{id}/data")
    public Response data(@PathParam("id") String id) {
        return visited(visitor -> found(visitor, id, AccessAction.DATA, asset -> ContentReply.of(asset, request)));
    }

    @GET
    @Path("assets/{id}/thumbnail")
    public Response thumbnail(@PathParam("id") String id, @QueryParam("size") @Nullable String size) {
        var side = "large".equals(size) ? Thumbnails.LARGE : Thumbnails.SMALL;
        return visited(visitor -> found(visitor, id, AccessAction.DATA, asset -> picture(asset, side)));
    }

    private Response picture(AssetEntry asset, int side) {
        if (asset.record().length() > Thumbnails.MAX_BYTES) {
            return Response.status(Response.Status.NOT_FOUND).build();
        }
        return switch (thumbnails.of(asset.record().hash(), side, () -> bytes(asset))) {
            case Thumbnails.Picture.Png(var png) ->
                new HttpReply(200, "image/png", png)
                        .toResponseBuilder()
                        .header(HttpHeaders.CACHE_CONTROL, "private, max-age=3600")
                        .header("X-Content-Type-Options", "nosniff")
                        .build();
            case Thumbnails.Picture.None() ->
                Response.status(Response.Status.NOT_FOUND).build();
            case Thumbnails.Picture.Later() ->
                Response.status(Response.Status.SERVICE_UNAVAILABLE)
                        .header(HttpHeaders.RETRY_AFTER, 5)
                        .build();
        };
    }

    private static Octets bytes(AssetEntry asset) {
        try {
            return asset.content().toOctets();
        } catch (IOException broken) {
            throw new ServiceUnavailableException(
                    "asset", "the content cannot be read: " + broken.getMessage(), broken);
        }
    }

    /** For who is logged in; others are led to the login. */
    private Response visited(Function<Visitor, Response> page) {
        try {
            return session.visitor(request)
                    .map(page)
                    .orElseGet(() ->
                            Response.seeOther(URI.create(Page.ROOT + "/login")).build());
        } catch (ServiceUnavailableException away) {
            LOG.log(Level.WARNING, "browse=unavailable cause={0}", away.getMessage());
            return Page.told(503, "The grid cannot tell at the moment. Try again in a minute.");
        }
    }

    private Response found(Visitor visitor, String text, AccessAction action, Function<AssetEntry, Response> page) {
        var id = UuidText.tryParse(text).map(AssetId::new);
        if (id.isEmpty()) {
            return Page.told(404, "There is no such asset.");
        }
        if (!access.isAllowed(visitor, action, new AccessTarget.OneAsset(id.get()))) {
            return Page.told(403, "That asset is not for you.");
        }
        return assets.open(id.get()).map(page).orElseGet(() -> Page.told(404, "There is no such asset."));
    }

    private static String given(@Nullable String text) {
        return Optional.ofNullable(text).orElse("");
    }
}
