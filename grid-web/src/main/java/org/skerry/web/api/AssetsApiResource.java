// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.api;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.skerry.api.access.AccessAction;
import org.skerry.api.access.AccessTarget;
import org.skerry.api.asset.AssetEntry;
import org.skerry.api.asset.AssetRecord;
import org.skerry.api.asset.AssetService;
import org.skerry.api.asset.MediaTypes;
import org.skerry.api.asset.StorageProvider;
import org.skerry.api.id.AssetId;
import org.skerry.api.id.UuidText;
import org.skerry.api.llsd.Llsd;
import org.skerry.ejb.wiring.ServicePlaces;
import org.skerry.web.http.EveryListener;
import org.skerry.web.undertow.BodySize;

/** {@code /api/v1/assets}. */
@Path(ApiPaths.ASSETS)
@EveryListener
public class AssetsApiResource {
    private static final int MAX_LIMIT = 1000;
    private static final int DEFAULT_LIMIT = 100;

    @Inject
    AssetService assets;

    @Inject
    StorageProvider storage;

    @Inject
    ServicePlaces places;

    @Inject
    AssetUploads uploads;

    @Inject
    AccessGate gate;

    @Inject
    Callers callers;

    @Context
    HttpServletRequest request;

    @Context
    UriInfo uri;

    @GET
    public Response list(
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("type") @Nullable String type) {
        gate.require(callers.of(request), AccessAction.METADATA, new AccessTarget.AllAssets());
        if (!places.isLocal("asset")) {
            throw Problem.of(501)
                    .withDetail("Another server has the assets of this grid, and its protocol has no lists: ask there.")
                    .toException();
        }
        var after = cursor == null ? AssetId.ZERO : id(cursor);
        var page = AssetPage.read(storage, after, limit(limit), wanted(type));
        var members = new LinkedHashMap<String, Llsd>();
        members.put(
                "Assets",
                new Llsd.Array(page.assets().stream().<Llsd>map(AssetJson::of).toList()));
        page.next().ifPresent(next -> members.put("Next", new Llsd.Text(next.toString())));
        return JsonReply.ok(new Llsd.Struct(members));
    }

    @POST
    public Response create() {
        return store(AssetId.ZERO);
    }

    @PUT
    @Path("{id}")
    public Response create(@PathParam("id") String id) {
        var given = id(id);
        if (given.isZero()) {
            throw Problem.of(400).withDetail("The zero id names nothing.").toException();
        }
        return store(given);
    }

    private Response store(AssetId id) {
        var caller = callers.of(request);
        var who = gate.require(caller, AccessAction.CREATE, new AccessTarget.AllAssets());
        var metadata = NewAsset.read(request.getContentType(), uri.getQueryParameters(), id, caller.side(), who);
        var stored = uploads.store(metadata, this::body, request.getContentLengthLong());
        var location = ApiPaths.ASSETS + "/" + stored.id();
        var members = new LinkedHashMap<String, Llsd>();
        members.put("ID", new Llsd.Text(stored.id().toString()));
        return JsonReply.of(stored.isNew() ? 201 : 200, new Llsd.Struct(members))
                .header(HttpHeaders.LOCATION, location)
                .build();
    }

    /** The room is a little wider, so that what is too large is told by who knows how large it may be. */
    private InputStream body() throws IOException {
        BodySize.letIn(uploads.maxBytes() + 1024);
        return request.getInputStream();
    }

    @GET
    @Path("{id}")
    public Response metadata(@PathParam("id") String id) {
        return JsonReply.ok(AssetJson.of(entry(id, AccessAction.METADATA).record()));
    }

    @GET
    @Path("{id}/data")
    public Response data(@PathParam("id") String id) {
        return ContentReply.orElsewhere(entry(id, AccessAction.DATA), request);
    }

    @HEAD
    @Path("{id}/data")
    public Response head(@PathParam("id") String id) {
        return data(id);
    }

    private AssetEntry entry(String text, AccessAction action) {
        var id = id(text);
        gate.require(callers.of(request), action, new AccessTarget.OneAsset(id));
        return assets.open(id).orElseThrow(() -> Problem.of(404).toException());
    }

    private static AssetId id(String text) {
        return UuidText.tryParse(text)
                .map(AssetId::new)
                .orElseThrow(() ->
                        Problem.of(400).withDetail("That is no id of an asset.").toException());
    }

    private static int limit(@Nullable String text) {
        try {
            var limit = text == null ? DEFAULT_LIMIT : Integer.parseInt(text);
            if (limit >= 1 && limit <= MAX_LIMIT) {
                return limit;
            }
        } catch (NumberFormatException notOne) {
            throw badLimit();
        }
        throw badLimit();
    }

    private static ProblemException badLimit() {
        return Problem.of(400)
                .withDetail("limit is a number from 1 to " + MAX_LIMIT + ".")
                .toException();
    }

    /** By content type, or by the number of an asset type. */
    private static Predicate<AssetRecord> wanted(@Nullable String type) {
        if (type == null) {
            return _ -> true;
        }
        var named = MediaTypes.typeOf(type);
        if (named.isPresent()) {
            var mediaType = MediaTypes.of(named.getAsInt());
            return asset -> MediaTypes.of(asset.metadata().type()).equals(mediaType);
        }
        try {
            var number = Byte.parseByte(type);
            return asset -> asset.metadata().type() == number;
        } catch (NumberFormatException notOne) {
            throw Problem.of(400)
                    .withDetail("type is a content type of assets, or the number of an asset type.")
                    .toException();
        }
    }
}
