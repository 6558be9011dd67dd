// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.api;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.skerry.api.access.AccessAction;
import org.skerry.api.access.AccessTarget;
import org.skerry.api.id.AgentId;
import org.skerry.api.id.FolderId;
import org.skerry.api.id.ItemId;
import org.skerry.api.id.UuidText;
import org.skerry.api.identity.Identifier;
import org.skerry.api.inventory.InventoryProvider;
import org.skerry.api.inventory.InventoryResult;
import org.skerry.api.llsd.Llsd;
import org.skerry.web.http.EveryListener;

/** {@code /api/v1/inventories/<owner>}: the owner's id, or their identifier. */
@Path(InventoryApiResource.ROOT + "/{owner}")
@EveryListener
public class InventoryApiResource {
    static final String ROOT = ApiPaths.ROOT + "/inventories";

    @Inject
    InventoryProvider inventories;

    @Inject
    AccessGate gate;

    @Inject
    Callers callers;

    @Inject
    Clock clock;

    @Context
    HttpServletRequest request;

    @PathParam("owner")
    String owner = "";

    @GET
    public Response whole() {
        return reply(inventories.tryFetchInventory(reader()), InventoryJson::of);
    }

    @POST
    public Response create() {
        return created(inventories.tryCreateInventory(writer()), root -> "/folders/" + root.id(), InventoryJson::of);
    }

    @GET
    @Path("folders")
    public Response folders() {
        return reply(
                inventories.tryFetchFolderList(reader()),
                folders -> new Llsd.Struct(Map.of("Folders", InventoryJson.list(folders, InventoryJson::of))));
    }

    @POST
    @Path("folders")
    public Response createFolder(InputStream body) {
        var who = writer();
        var folder = NewInventory.folder(JsonBody.read(body), account(who));
        return created(inventories.tryCreateFolder(who, folder), id -> "/folders/" + id, _ -> InventoryJson.of(folder));
    }

    @GET
    @Path("folders/{id}")
    public Response folder(@PathParam("id") String id) {
        return reply(inventories.tryFetchFolder(reader(), new FolderId(id(id))), InventoryJson::of);
    }

    @DELETE
    @Path("folders/{id}")
    public Response deleteFolder(@PathParam("id") String id) {
        return deleted(inventories.tryDeleteFolder(writer(), new FolderId(id(id))));
    }

    @GET
    @Path("folders/{id}/contents")
    public Response contents(@PathParam("id") String id) {
        return reply(inventories.tryFetchFolderContents(reader(), new FolderId(id(id))), InventoryJson::of);
    }

    @DELETE
    @Path("folders/{id}/contents")
    public Response purge(@PathParam("id") String id) {
        return deleted(inventories.tryPurgeFolder(writer(), new FolderId(id(id))));
    }

    @POST
    @Path("items")
    public Response createItem(InputStream body) {
        var who = writer();
        var item = NewInventory.item(JsonBody.read(body), account(who), clock.instant());
        return created(inventories.tryCreateItem(who, item), id -> "/items/" + id, _ -> InventoryJson.of(item));
    }

    @GET
    @Path("items/{id}")
    public Response item(@PathParam("id") String id) {
        return reply(inventories.tryFetchItem(reader(), new ItemId(id(id))), InventoryJson::of);
    }

    @DELETE
    @Path("items/{id}")
    public Response deleteItem(@PathParam("id") String id) {
        return deleted(inventories.tryDeleteItem(writer(), new ItemId(id(id))));
    }

    @GET
    @Path("gestures")
    public Response gestures() {
        return reply(
                inventories.tryFetchActiveGestures(reader()),
                items -> new Llsd.Struct(Map.of("Items", InventoryJson.list(items, InventoryJson::of))));
    }

    private Identifier reader() {
        return permitted(AccessAction.INVENTORY_READ);
    }

    private Identifier writer() {
        return permitted(AccessAction.INVENTORY_WRITE);
    }

    private Identifier permitted(AccessAction action) {
        var who = Identifier.tryParse(owner)
                .orElseThrow(() -> Problem.of(400)
                        .withDetail("That is nobody's identifier.")
                        .toException());
        gate.require(callers.of(request), action, new AccessTarget.Inventory(who));
        return who;
    }

    private static AgentId account(Identifier who) {
        return who.account().orElseThrow(() -> Problem.of(404).toException());
    }

    private static UUID id(String text) {
        return UuidText.tryParse(text)
                .orElseThrow(() -> Problem.of(400).withDetail("That is no id.").toException());
    }

    private <T> Response created(
            InventoryResult<T> result, Function<T, String> path, Function<T, Llsd.Struct> document) {
        return result instanceof InventoryResult.Success<T>(var value)
                ? JsonReply.of(201, document.apply(value))
                        .header(HttpHeaders.LOCATION, ROOT + "/" + owner + path.apply(value))
                        .build()
                : refusal(result);
    }

    private static <T> Response reply(InventoryResult<T> result, Function<T, Llsd> document) {
        return result instanceof InventoryResult.Success<T>(var value)
                ? JsonReply.ok(document.apply(value))
                : refusal(result);
    }

    private static <T> Response deleted(InventoryResult<T> result) {
        return result instanceof InventoryResult.Success<T>
                ? Response.noContent().build()
                : refusal(result);
    }

    private static <T> Response refusal(InventoryResult<T> result) {
        return switch (result) {
            case InventoryResult.Success<T> _ -> throw new IllegalArgumentException("a success is no refusal");
            case InventoryResult.NotFound<T>() -> Problem.of(404).toResponse();
            case InventoryResult.AuthNeeded<T>() -> Problem.of(401).toResponse();
            case InventoryResult.Refused<T>(var reason) ->
                new Problem(409, "refused", "Nothing was changed: " + reason + ".").toResponse();
            case InventoryResult.Failure<T> _ -> Problem.of(503).toResponse();
        };
    }
}
