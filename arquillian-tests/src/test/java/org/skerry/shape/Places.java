// SPDX-License-Identifier: Apache-2.0
package org.skerry.shape;

import java.net.URI;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Which server of the five has which services, and the keys that tell the other servers. */
final class Places {
    /** The classic split; {@code docs/operations.md} has the same as configuration files. */
    static final Map<String, List<String>> FIVE = Map.of(
            "user", List.of("account", "auth", "avatar", "friend", "griduser", "mute", "preferences", "profile"),
            "grid", List.of("grid", "map", "estate"),
            "asset", List.of("asset", "bake"),
            "inventory", List.of("inventory"),
            "messaging", List.of("presence", "message", "offline", "group"));

    static final List<String> SERVICES =
            FIVE.values().stream().flatMap(List::stream).sorted().toList();

    /** Those that region servers ask. */
    static final List<String> OF_REGIONS = List.of(
            "account",
            "asset",
            "avatar",
            "bake",
            "estate",
            "grid",
            "griduser",
            "inventory",
            "mute",
            "offline",
            "preferences",
            "presence",
            "profile");

    /** What viewers log in at. */
    static final String LOGIN = "login";

    /** These are on the public listener of their server. */
    private static final Set<String> PUBLIC = Set.of("profile", "message");

    private Places() {}

    /** The server of the five that a service or a page is on. */
    static String serverOf(String service) {
        return FIVE.entrySet().stream()
                .filter(server -> server.getValue().contains(service))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("user");
    }

    /** The keys that tell a region server where each service is. */
    static Map<String, String> forRegions(Function<String, URI> privateOf, Function<String, URI> publicOf) {
        return OF_REGIONS.stream()
                .collect(Collectors.toMap(
                        service -> "grid.service." + service, service -> place(service, privateOf, publicOf)));
    }

    private static String place(String service, Function<String, URI> privateOf, Function<String, URI> publicOf) {
        return (PUBLIC.contains(service) ? publicOf : privateOf).apply(service).toString();
    }

    /** The keys that tell a server where these services are. */
    static Map<String, String> elsewhere(
            Collection<String> services, Function<String, URI> privateOf, Function<String, URI> publicOf) {
        var keys = new HashMap<String, String>();
        for (var service : services) {
            keys.put("skerry.service." + service, place(service, privateOf, publicOf));
        }
        if (services.contains("map")) {
            keys.put("skerry.map.tiles-url", publicOf.apply("map").toString());
        }
        return keys;
    }
}
