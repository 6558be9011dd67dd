// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.login;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.skerry.api.login.LoginOutcome;
import org.skerry.api.math.Vector3;

/** Where to go, and where home is. */
final class PlaceMembers {
    private PlaceMembers() {}

    static void put(LoginOutcome.Accepted accepted, Map<String, Object> members) {
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

    /** Reals in the notation of the viewer: {@code [r128,r128,r25.5]}. */
    private static String reals(Vector3 vector) {
        var bare = vector.toText();
        return Stream.of(bare.substring(1, bare.length() - 1).split(", "))
                .map(number -> "r" + number)
                .collect(Collectors.joining(",", "[", "]"));
    }
}
