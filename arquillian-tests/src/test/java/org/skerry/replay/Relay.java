// SPDX-License-Identifier: Apache-2.0
package org.skerry.replay;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.skerry.api.binary.Octets;
import org.skerry.api.presence.InMemoryPresenceService;
import org.skerry.api.wire.FormBody;
import org.skerry.api.wire.WireFields;
import org.skerry.connector.account.RobustUserAccountConnector;
import org.skerry.connector.asset.RobustAssetConnector;
import org.skerry.connector.auth.RobustAuthenticationConnector;
import org.skerry.connector.avatar.RobustAvatarConnector;
import org.skerry.connector.bake.RobustBakedTextureConnector;
import org.skerry.connector.call.RobustCalls;
import org.skerry.connector.estate.RobustEstateConnector;
import org.skerry.connector.friend.RobustFriendsConnector;
import org.skerry.connector.grid.RobustGridConnector;
import org.skerry.connector.griduser.RobustGridUserConnector;
import org.skerry.connector.group.RobustGroupsConnector;
import org.skerry.connector.inventory.RobustInventoryConnector;
import org.skerry.connector.map.RobustMapImageConnector;
import org.skerry.connector.mute.RobustMuteListConnector;
import org.skerry.connector.offline.RobustOfflineMessageConnector;
import org.skerry.connector.prefs.RobustAgentPreferencesConnector;
import org.skerry.connector.presence.RobustPresenceConnector;
import org.skerry.connector.presence.UserSessionsConnector;
import org.skerry.connector.profile.RobustProfileConnector;
import org.skerry.web.error.FormExceptionEdge;
import org.skerry.web.http.HttpReply;
import org.skerry.web.jsonrpc.JsonRpcExceptionEdge;
import org.skerry.web.robust.FormTable;
import org.skerry.web.robust.accounts.AccountChanges;
import org.skerry.web.robust.accounts.AccountPolicy;
import org.skerry.web.robust.accounts.AccountsRobustHandler;
import org.skerry.web.robust.assets.AssetReplies;
import org.skerry.web.robust.assets.AssetsRobustHandler;
import org.skerry.web.robust.auth.AuthPolicy;
import org.skerry.web.robust.auth.AuthRobustHandler;
import org.skerry.web.robust.avatar.AvatarRobustHandler;
import org.skerry.web.robust.bake.BakesRobustHandler;
import org.skerry.web.robust.estate.EstateRobustHandler;
import org.skerry.web.robust.friend.FriendsRobustHandler;
import org.skerry.web.robust.grid.GridRobustHandler;
import org.skerry.web.robust.griduser.GridUserRobustHandler;
import org.skerry.web.robust.group.GroupsRobustHandler;
import org.skerry.web.robust.inventory.InventoryRobustHandler;
import org.skerry.web.robust.map.MapRobustHandler;
import org.skerry.web.robust.map.MapUploaders;
import org.skerry.web.robust.mute.MuteListRobustHandler;
import org.skerry.web.robust.offline.OfflineMessageRobustHandler;
import org.skerry.web.robust.prefs.AgentPreferencesRobustHandler;
import org.skerry.web.robust.presence.PresencePolicy;
import org.skerry.web.robust.presence.PresenceRobustHandler;
import org.skerry.web.robust.profile.ProfileMethods;

/**
 * Our IN connectors with our OUT connectors behind them: a request goes through both to another server and its answer
 * back through both, so that whatever one of them loses or changes is seen.
 */
final class Relay {
    private static final int LARGEST_ASSET = 64 * 1024 * 1024;

    private final Map<String, FormTable> forms = new LinkedHashMap<>();
    private final AssetsRobustHandler assets;
    private final BakesRobustHandler bakes;
    private final EstateRobustHandler estates;
    private final MapRobustHandler map;
    private final JsonRpcExceptionEdge profiles;

    Relay(URI server, RobustCalls calls) {
        var accounts = new RobustUserAccountConnector(server, calls);
        var passwords = new RobustAuthenticationConnector(server, calls);
        var inventory = new RobustInventoryConnector(server, calls);
        var presence = new RobustPresenceConnector(server, calls);
        // asked beside the group's service, for who is online
        var nobodyIsOnline = new InMemoryPresenceService();
        var changes = new AccountChanges(accounts, passwords, inventory, new AccountPolicy(true, true));
        forms.put("/accounts", new AccountsRobustHandler(accounts, changes).table());
        forms.put("/auth/plain", new AuthRobustHandler(passwords, new AuthPolicy(true, true, true)).table());
        forms.put("/avatar", new AvatarRobustHandler(new RobustAvatarConnector(server, calls)).table());
        forms.put("/friends", new FriendsRobustHandler(new RobustFriendsConnector(server, calls)).table());
        var grid = new RobustGridConnector(server, calls);
        forms.put("/grid", new GridRobustHandler(grid).table());
        forms.put("/griduser", new GridUserRobustHandler(new RobustGridUserConnector(server, calls)).table());
        forms.put("/groups", new GroupsRobustHandler(new RobustGroupsConnector(server, calls), nobodyIsOnline).table());
        forms.put("/xinventory", new InventoryRobustHandler(inventory).table());
        forms.put("/mutelist", new MuteListRobustHandler(new RobustMuteListConnector(server, calls)).table());
        forms.put(
                "/offlineim",
                new OfflineMessageRobustHandler(new RobustOfflineMessageConnector(server, calls)).table());
        forms.put(
                "/agentprefs",
                new AgentPreferencesRobustHandler(new RobustAgentPreferencesConnector(server, calls)).table());
        forms.put(
                "/presence",
                new PresenceRobustHandler(presence, new UserSessionsConnector(server, calls), new PresencePolicy(true))
                        .table());
        assets = new AssetsRobustHandler(new RobustAssetConnector(server, calls), new AssetReplies(0), LARGEST_ASSET);
        bakes = new BakesRobustHandler(new RobustBakedTextureConnector(server, calls));
        estates = new EstateRobustHandler(new RobustEstateConnector(server, calls));
        map = new MapRobustHandler(new RobustMapImageConnector(server, calls), new MapUploaders(grid, false));
        profiles = new JsonRpcExceptionEdge(List.of(new ProfileMethods(new RobustProfileConnector(server, calls))));
    }

    /** What our IN connector answers to a captured request. */
    Reply answer(CapturedMessage request) {
        var reply = reply(request);
        return new Reply(reply.status(), reply.contentType(), reply.body());
    }

    private HttpReply reply(CapturedMessage request) {
        var query = request.path().indexOf('?');
        var path = query < 0 ? request.path() : request.path().substring(0, query);
        var body = request.body().toArray();
        var form = forms.get(path);
        if (form != null) {
            return FormExceptionEdge.answer(form, body);
        }
        var parts = new ArrayList<>(List.of(path.substring(1).split("/", -1)));
        parts.removeIf(String::isEmpty);
        return switch (parts.isEmpty() ? "" : parts.getFirst()) {
            case "" -> profiles.answer(Octets.owning(body));
            case "assets" -> asset(request.method(), parts, body);
            case "get_assets_exist" -> assets.exist(body);
            case "bakes" -> request.method().equals("GET") ? bakes.get(parts.get(1)) : bakes.post(parts.get(1), body);
            case "estates" ->
                estate(request.method(), parts, query(request.path().substring(query + 1), query), body);
            case "map" -> map.add(body, "127.0.0.1");
            default -> throw new IllegalArgumentException("no service at " + path);
        };
    }

    private HttpReply asset(String method, List<String> parts, byte[] body) {
        return switch (method) {
            case "POST" -> assets.store(body);
            case "DELETE" -> assets.delete(parts.get(1));
            default ->
                HttpReply.of(parts.size() > 2 ? assets.part(parts.get(1), parts.get(2)) : assets.whole(parts.get(1)));
        };
    }

    private HttpReply estate(String method, List<String> parts, WireFields query, byte[] body) {
        if (method.equals("POST")) {
            return estates.change(query, body);
        }
        return switch (parts.size() > 1 ? parts.get(1) : "") {
            case "estate" -> estates.one(query);
            case "regions" -> estates.regions(query);
            default -> estates.list(query);
        };
    }

    private static WireFields query(String text, int at) {
        var form = at < 0 ? "" : URLDecoder.decode(text, StandardCharsets.UTF_8);
        return FormBody.parse(form.getBytes(StandardCharsets.UTF_8)).wireFields();
    }
}
