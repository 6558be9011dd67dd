// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.login;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.skerry.api.inventory.InventoryFolder;
import org.skerry.api.login.LoginOutcome;
import org.skerry.api.math.Vector3;

/** The members of a granted login (robust-wire section 22). */
final class LoginReply {
    private static final List<String> CATEGORIES = List.of(
            "Shopping",
            "Land Rental",
            "Property Rental",
            "Special Attraction",
            "New Products",
            "Employment",
            "Wanted",
            "Service",
            "Personal");
    private static final String NOBODY = "00000000-0000-0000-0000-000000000000";
    private static final int MAX_GROUPS = 42;

    private LoginReply() {}

    static Map<String, Object> of(LoginOutcome.Accepted accepted, long epochSecond) {
        var members = new LinkedHashMap<String, Object>();
        members.put("login", "true");
        who(accepted, members);
        where(accepted, members);
        members.put("seconds_since_epoch", (int) epochSecond);
        members.put("message", accepted.welcome());
        inventory(accepted, members);
        fixed(members);
        members.putAll(accepted.options());
        return members;
    }

    private static void who(LoginOutcome.Accepted accepted, Map<String, Object> members) {
        var circuit = accepted.circuit();
        members.put("first_name", accepted.account().name().first());
        members.put("last_name", accepted.account().name().last());
        members.put("agent_id", circuit.agent().toString());
        members.put("session_id", circuit.session().toString());
        members.put("secure_session_id", circuit.secureSession().toString());
        members.put("circuit_code", circuit.circuitCode());
        members.put("real_id", NOBODY);
        members.put("agent_access", "M");
        members.put("agent_access_max", "A");
    }

    private static void where(LoginOutcome.Accepted accepted, Map<String, Object> members) {
        var endpoint = accepted.destination().endpoint();
        var area = accepted.destination().area();
        members.put("sim_ip", accepted.simAddress());
        members.put("sim_port", endpoint.udpPort());
        members.put("http_port", 0);
        members.put(
                "seed_capability",
                endpoint.serverUri() + "CAPS/" + accepted.circuit().capsPath() + "0000/");
        members.put("region_x", area.x());
        members.put("region_y", area.y());
        members.put("region_size_x", area.sizeX());
        members.put("region_size_y", area.sizeY());
        members.put("start_location", accepted.startKind());
        members.put("look_at", reals(accepted.lookAt()));
        var home = accepted.homeRegion().area();
        members.put(
                "home",
                "{'region_handle':[r" + home.x() + ",r" + home.y() + "], 'position':"
                        + reals(accepted.home().position()) + ", 'look_at':"
                        + reals(accepted.home().lookAt()) + "}");
    }

    private static void inventory(LoginOutcome.Accepted accepted, Map<String, Object> members) {
        var own = accepted.inventory();
        var library = accepted.library();
        members.put("inventory-root", one("folder_id", own.root().id().toString()));
        members.put("inventory-skeleton", skeleton(own.folders()));
        members.put("inventory-lib-root", one("folder_id", library.root().id().toString()));
        members.put("inventory-lib-owner", one("agent_id", library.owner().toString()));
        members.put("inventory-skel-lib", skeleton(library.folders()));
        members.put(
                "gestures",
                own.gestures().stream()
                        .map(item -> Map.of(
                                "item_id", item.id().toString(),
                                "asset_id", item.asset().toString()))
                        .toList());
    }

    private static void fixed(Map<String, Object> members) {
        members.put("buddy-list", List.of());
        members.put("event_categories", List.of());
        members.put("event_notifications", List.of());
        members.put(
                "classified_categories",
                IntStream.range(0, CATEGORIES.size())
                        .mapToObj(i -> Map.<String, Object>of("category_id", i + 1, "category_name", CATEGORIES.get(i)))
                        .toList());
        members.put(
                "login-flags",
                List.of(Map.of(
                        "daylight_savings", "N",
                        "stipend_since_login", "N",
                        "gendered", "Y",
                        "ever_logged_in", "Y")));
        members.put(
                "global-textures",
                List.of(Map.of(
                        "sun_texture_id", "cce0f112-878f-4586-a2e2-a8f104bba271",
                        "cloud_texture_id", "dc4b9f0b-d008-45c6-96a4-01dd947ac621",
                        "moon_texture_id", "ec4b9f0b-d008-45c6-96a4-01dd947ac621")));
        members.put("ui-config", one("allow_first_life", "Y"));
        members.put("initial-outfit", List.of(Map.of("folder_name", "Nightclub Female", "gender", "female")));
        members.put("max-agent-groups", MAX_GROUPS);
    }

    private static List<Map<String, Object>> skeleton(List<InventoryFolder> folders) {
        return folders.stream()
                .map(folder -> Map.<String, Object>of(
                        "name", folder.name(),
                        "parent_id", folder.parent().toString(),
                        "version", folder.version(),
                        "type_default", folder.type(),
                        "folder_id", folder.id().toString()))
                .toList();
    }

    private static List<Map<String, String>> one(String name, String value) {
        return List.of(Map.of(name, value));
    }

    /** Reals in the notation of the viewer: {@code [r128,r128,r25.5]}. */
    private static String reals(Vector3 vector) {
        var bare = vector.toText();
        return Stream.of(bare.substring(1, bare.length() - 1).split(", "))
                .map(number -> "r" + number)
                .collect(Collectors.joining(",", "[", "]"));
    }
}
