// SPDX-License-Identifier: Apache-2.0
package org.skerry.wildfly.launch;

import java.util.Properties;

/** The region of the run profile. */
final class FirstRegion {
    private FirstRegion() {}

    static Properties configuration(LaunchSettings settings) {
        var c = new Properties();
        c.setProperty("grid.private-uri", "http://127.0.0.1:" + settings.privatePort() + "/");
        c.setProperty("grid.public-uri", settings.loginUri());
        c.setProperty("http.bind", settings.address());
        c.setProperty("http.port", Integer.toString(settings.regionHttpPort()));
        c.setProperty("http.external-host", settings.address());
        c.setProperty("data.folder", settings.data().resolve("region-server").toString());
        c.setProperty("region.1.name", "Skerry Landing");
        c.setProperty("region.1.location-x", "1000");
        c.setProperty("region.1.location-y", "1000");
        c.setProperty("region.1.size", "256");
        c.setProperty("region.1.udp-port", Integer.toString(settings.regionUdpPort()));
        c.setProperty("region.1.external-host", settings.address());
        c.setProperty("region.1.owner", "Test User");
        return c;
    }
}
