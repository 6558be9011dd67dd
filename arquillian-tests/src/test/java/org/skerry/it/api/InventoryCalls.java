// SPDX-License-Identifier: Apache-2.0
package org.skerry.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.UUID;
import org.skerry.api.llsd.Llsd;
import org.skerry.it.Grid;

/** All that can be asked of inventories. */
final class InventoryCalls {
    private static final String WHOLE = "/api/v1/inventories/{owner}";
    private static final String FOLDERS = WHOLE + "/folders";
    private static final String FOLDER = FOLDERS + "/{id}";
    private static final String CONTENTS = FOLDER + "/contents";
    private static final String ITEMS = WHOLE + "/items";
    private static final String ITEM = ITEMS + "/{id}";
    private static final String GESTURES = WHOLE + "/gestures";
    private static final String UNKNOWN = UUID.randomUUID().toString();

    private final DescribedApi api;
    private final String token;
    /** Of somebody who has none yet, by their id; and of the token's owner, by their identifier. */
    private final String fresh = "/api/v1/inventories/" + UUID.randomUUID();

    private final String own;

    InventoryCalls(DescribedApi api, String token, String owner) {
        this.api = api;
        this.token = token;
        this.own = "/api/v1/inventories/" + owner;
    }

    private static HttpRequest.Builder inPublic(String path) {
        return DescribedApi.request(Grid.publicUri().resolve(path));
    }

    private static HttpRequest.Builder inPrivate(String path) {
        return DescribedApi.request(Grid.privateUri().resolve(path));
    }

    private HttpRequest.Builder known(String path) {
        return inPublic(path).header("Authorization", "Bearer " + token);
    }

    private static HttpRequest.BodyPublisher json(String text) {
        return BodyPublishers.ofString(text.replace('\'', '"'));
    }

    void all() throws Exception {
        getWithoutRights(WHOLE, "", 400, 404);
        getWithoutRights(FOLDERS, "/folders", 404);
        getWithoutRights(FOLDER, "/folders/" + UNKNOWN, 404);
        getWithoutRights(CONTENTS, "/folders/" + UNKNOWN + "/contents", 404);
        getWithoutRights(ITEM, "/items/" + UNKNOWN, 404);
        getWithoutRights(GESTURES, "/gestures", 404);
        created();
        var trash = trash();
        things(trash);
        deletions(trash);
        refusals();
    }

    private void getWithoutRights(String path, String below, int... more) throws Exception {
        api.call("get", path, 401, inPublic(own + below).build());
        api.call("get", path, 403, known(fresh + below).build());
        for (var status : more) {
            var owner = status == 400 ? "/api/v1/inventories/nobody" : fresh;
            api.call("get", path, status, inPrivate(owner + below).build());
        }
    }

    private void created() throws Exception {
        api.call(
                "post",
                WHOLE,
                401,
                inPublic(fresh).POST(BodyPublishers.noBody()).build());
        api.call("post", WHOLE, 403, known(fresh).POST(BodyPublishers.noBody()).build());
        api.call(
                "post",
                WHOLE,
                400,
                inPrivate("/api/v1/inventories/nobody")
                        .POST(BodyPublishers.noBody())
                        .build());
        api.call(
                "post",
                WHOLE,
                201,
                inPrivate(fresh).POST(BodyPublishers.noBody()).build());
        api.call(
                "post",
                WHOLE,
                409,
                inPrivate(fresh).POST(BodyPublishers.noBody()).build());
        api.call("get", WHOLE, 200, inPrivate(fresh).build());
        api.call("get", GESTURES, 200, inPrivate(fresh + "/gestures").build());
    }

    private String trash() throws Exception {
        var folders = api.call(
                        "get", FOLDERS, 200, inPrivate(fresh + "/folders").build())
                .json();
        return ((Llsd.Array) folders.get("Folders"))
                .values().stream()
                        .map(Llsd.Struct.class::cast)
                        .filter(folder -> folder.get("Type").equals(new Llsd.Int(14)))
                        .map(folder -> ((Llsd.Text) folder.get("ID")).value())
                        .findFirst()
                        .orElseThrow();
    }

    private void things(String trash) throws Exception {
        var folders = fresh + "/folders";
        var items = fresh + "/items";
        var body = json("{'Parent':'" + trash + "','Name':'old things'}");
        api.call("post", FOLDERS, 401, inPublic(folders).POST(body).build());
        api.call("post", FOLDERS, 403, known(folders).POST(body).build());
        api.call(
                "post",
                FOLDERS,
                400,
                inPrivate(folders).POST(json("{'Parent':'x','Name':'y'}")).build());
        api.call(
                "post",
                FOLDERS,
                409,
                inPrivate(folders)
                        .POST(json("{'Parent':'" + UNKNOWN + "','Name':'nowhere'}"))
                        .build());
        var folder = api.call(
                        "post", FOLDERS, 201, inPrivate(folders).POST(body).build())
                .text("ID");
        api.call("get", FOLDER, 200, inPrivate(folders + "/" + folder).build());
        api.call("get", FOLDER, 400, inPrivate(folders + "/x").build());
        var item = json("{'Folder':'" + folder + "','Name':'a thing','Asset':'" + UNKNOWN
                + "','AssetType':7,'Permissions':{'Next':32768}}");
        api.call("post", ITEMS, 401, inPublic(items).POST(item).build());
        api.call("post", ITEMS, 403, known(items).POST(item).build());
        api.call(
                "post",
                ITEMS,
                400,
                inPrivate(items).POST(json("{'Folder':'" + folder + "'}")).build());
        api.call(
                "post",
                ITEMS,
                409,
                inPrivate(items)
                        .POST(json("{'Folder':'" + UNKNOWN + "','Name':'x','Asset':'" + UNKNOWN + "'}"))
                        .build());
        var made = api.call("post", ITEMS, 201, inPrivate(items).POST(item).build());
        var read = api.call(
                "get", ITEM, 200, inPrivate(items + "/" + made.text("ID")).build());
        assertThat(read.json()).isEqualTo(made.json());
        api.call("get", ITEM, 400, inPrivate(items + "/x").build());
        var contents = folders + "/" + folder + "/contents";
        assertThat(api.call("get", CONTENTS, 200, inPrivate(contents).build())
                        .body()
                        .text())
                .contains("a thing");
        api.call("get", CONTENTS, 400, inPrivate(folders + "/x/contents").build());
        delete(ITEM, items + "/" + made.text("ID"));
        delete(CONTENTS, contents);
        delete(FOLDER, folders + "/" + folder);
    }

    /** By everybody who may not, then by who may. */
    private void delete(String path, String at) throws Exception {
        api.call("delete", path, 401, inPublic(at).DELETE().build());
        api.call("delete", path, 403, known(at).DELETE().build());
        api.call("delete", path, 204, inPrivate(at).DELETE().build());
    }

    private void deletions(String trash) throws Exception {
        for (var path : new String[] {ITEM, FOLDER, CONTENTS}) {
            var at = fresh + path.substring(WHOLE.length());
            api.call(
                    "delete",
                    path,
                    404,
                    inPrivate(at.replace("{id}", UNKNOWN)).DELETE().build());
            api.call(
                    "delete",
                    path,
                    400,
                    inPrivate(at.replace("{id}", "x")).DELETE().build());
        }
        api.call(
                "delete",
                FOLDER,
                409,
                inPrivate(fresh + "/folders/" + trash).DELETE().build());
    }

    private void refusals() throws Exception {
        var whole = api.call("get", WHOLE, 200, inPrivate(fresh).build()).json();
        var root = ((Llsd.Array) whole.get("Folders"))
                .values().stream()
                        .map(Llsd.Struct.class::cast)
                        .filter(folder -> folder.get("Type").equals(new Llsd.Int(8)))
                        .map(folder -> ((Llsd.Text) folder.get("ID")).value())
                        .findFirst()
                        .orElseThrow();
        api.call(
                "delete",
                CONTENTS,
                409,
                inPrivate(fresh + "/folders/" + root + "/contents").DELETE().build());
    }
}
