// SPDX-License-Identifier: Apache-2.0
package org.skerry.replay;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Brings about, over the wire, what a captured answer shows: captures do not have every exchange that led to it. Each
 * word of a {@code prepare} line is one method here.
 */
final class Preparations {
    private static final String INVENTORY = "xinventory";
    private static final String NOBODY = "00000000-0000-0000-0000-000000000000";

    private final DeployedGrid grid;
    private final IdMap ids;

    Preparations(DeployedGrid grid, IdMap ids) {
        this.grid = grid;
        this.ids = ids;
    }

    void run(String what, Exchange source) throws IOException, InterruptedException {
        var request = ShapeReader.read(source.request().text());
        var answer = ShapeReader.read(source.response().text());
        switch (what) {
            case "users" -> users(answer);
            case "skeleton" -> skeleton(answer);
            case "items" -> items(answer);
            case "new-items" -> newItems(answer);
            case "folders" -> folders(answer);
            case "regions" -> regions(answer);
            case "presence" -> presence(request, answer);
            case "request" -> {
                ids.fix(source.request().text());
                grid.send(source);
            }
            case "asset" ->
                grid.send("POST", "assets/", "text/xml", source.response().text());
            case "bake" -> bake(source.request());
            default -> throw new IllegalArgumentException("no such preparation: " + what);
        }
    }

    /** The folders of a user, from GETINVENTORYSKELETON or a login: those that the grid made are told apart by type and name. */
    private void skeleton(Shape answer) throws IOException, InterruptedException {
        var captured = Skeletons.folders(answer);
        var form = "METHOD=GETINVENTORYSKELETON&PRINCIPAL=" + Skeletons.owner(answer);
        var ours = Skeletons.folders(ShapeReader.read(grid.post(INVENTORY, form).text())).stream()
                .collect(Collectors.toMap(Preparations::typeAndName, folder -> folder, (first, _) -> first));
        for (var folder : captured) {
            var own = ours.get(typeAndName(folder));
            if (own != null) {
                ids.learn(folder.part("ID").text(), own.part("ID").text());
            }
        }
    }

    private static String typeAndName(Shape folder) {
        return folder.part("Type").text() + " " + folder.part("Name").text();
    }

    /** Items with what they say, whatever was there before. */
    private void items(Shape answer) throws IOException, InterruptedException {
        for (var item : all(answer, "InvType")) {
            var id = item.part("ID").text();
            ids.fix(id);
            grid.post(
                    INVENTORY,
                    "METHOD=DELETEITEMS&PRINCIPAL=" + item.part("Owner").text() + "&ITEMS[]=" + id);
            grid.post(INVENTORY, form("ADDITEM", item, Set.of()));
        }
    }

    /** Items that are not there yet. */
    private void newItems(Shape answer) throws IOException, InterruptedException {
        for (var item : all(answer, "InvType")) {
            ids.fix(item.part("ID").text());
            grid.post(INVENTORY, form("ADDITEM", item, Set.of()));
        }
    }

    /** Folders that are not there yet, parents before children. */
    private void folders(Shape answer) throws IOException, InterruptedException {
        var left = new ArrayList<>(all(answer, "ParentID"));
        left.removeIf(folder -> ids.knows(folder.part("ID").text()));
        Map<String, Shape> byId = new HashMap<>();
        left.forEach(folder -> byId.put(folder.part("ID").text(), folder));
        while (!left.isEmpty()) {
            var folder = left.removeFirst();
            var parent = byId.get(folder.part("ParentID").text());
            if (parent != null && left.contains(parent)) {
                left.addLast(folder);
                continue;
            }
            ids.fix(folder.part("ID").text());
            grid.post(INVENTORY, form("ADDFOLDER", folder, Set.of()));
        }
    }

    /** Regions as they answered for themselves. */
    private void regions(Shape answer) throws IOException, InterruptedException {
        for (var region : all(answer, "locX")) {
            var form = form("register", region, Set.of("flags")) + "&VERSIONMIN=1&VERSIONMAX=1";
            ids.fix(form);
            grid.post("grid", form);
        }
    }

    /** A user who is in a region, from getagent, whose request has the session. */
    private void presence(Shape request, Shape answer) throws IOException, InterruptedException {
        var session = request.part("SessionID").text();
        var user = answer.part("result").part("UserID").text();
        ids.fix(session);
        grid.post("presence", "METHOD=login&UserID=" + user + "&SessionID=" + session + "&SecureSessionID=" + session);
        grid.post(
                "presence",
                "METHOD=report&SessionID=" + session + "&RegionID="
                        + answer.part("result").part("RegionID").text());
    }

    /** Accounts; who has a name already gives it up. */
    private void users(Shape answer) throws IOException, InterruptedException {
        for (var account : all(answer, "PrincipalID")) {
            var first = account.part("FirstName").text();
            var last = account.part("LastName").text();
            var named = ShapeReader.read(grid.post(
                                    "accounts",
                                    "METHOD=getaccount&ScopeID=" + NOBODY + "&FirstName=" + first + "&LastName=" + last)
                            .text())
                    .part("result");
            var id = account.part("PrincipalID").text();
            if (!named.part("PrincipalID").text().isEmpty()
                    && !named.part("PrincipalID").text().equals(id)) {
                grid.post(
                        "accounts",
                        "METHOD=setaccount&PrincipalID="
                                + named.part("PrincipalID").text() + "&FirstName=Earlier" + "&LastName=" + last);
            }
            ids.fix(id);
            grid.post("accounts", form("createuser", account, Set.of("Created")) + "&Password=secret");
            grid.post("accounts", form("setaccount", account, Set.of("Created")));
        }
    }

    /** Some baked textures: captures do not have all of a document. */
    private void bake(CapturedMessage request) throws IOException, InterruptedException {
        grid.send(
                "POST",
                request.path(),
                "application/xml",
                "<BakedAppearance><BakedTexture TextureIndex=\"8\" /></BakedAppearance>");
    }

    /** Regions of earlier tests would be neighbours. */
    void emptyMap() throws IOException, InterruptedException {
        var form = "METHOD=get_region_range&SCOPEID=00000000-0000-0000-0000-000000000000"
                + "&XMIN=0&XMAX=2000000&YMIN=0&YMAX=2000000";
        for (var region : all(ShapeReader.read(grid.post("grid", form).text()), "locX")) {
            grid.post(
                    "grid", "METHOD=deregister&REGIONID=" + region.part("uuid").text());
        }
    }

    /** The branches that have such a part, wherever they are. */
    private static List<Shape> all(Shape shape, String part) {
        if (shape.parts().stream().anyMatch(each -> each.name().equals(part))) {
            return List.of(shape);
        }
        return shape.parts().stream().flatMap(each -> all(each, part).stream()).toList();
    }

    private static String form(String method, Shape fields, Set<String> without) {
        return "METHOD=" + method
                + fields.parts().stream()
                        .filter(field -> !without.contains(field.name()))
                        .map(field -> "&" + encoded(field.name()) + "=" + encoded(field.text()))
                        .collect(Collectors.joining());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
