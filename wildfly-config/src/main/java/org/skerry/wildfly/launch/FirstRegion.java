// SPDX-License-Identifier: Apache-2.0
package org.skerry.wildfly.launch;

import java.net.URI;
import java.nio.file.Path;
import java.util.Properties;
import org.skerry.shell.first.LandingRegion;

/**
 * The configuration of a region server with one region, "Skerry Landing" at 1000, 1000.
 *
 * @param address IP address of its HTTP and UDP ports, which viewers are told too
 * @param gridPrivate base of the services for simulators
 * @param gridPublic the login URI
 * @param data where the process keeps its files
 * @param adminPort of metrics and health on loopback; 0 for none
 */
public record FirstRegion(
        String address, URI gridPrivate, URI gridPublic, Path data, int httpPort, int udpPort, int adminPort) {
    /** Without metrics and health. */
    public FirstRegion(String address, URI gridPrivate, URI gridPublic, Path data, int httpPort, int udpPort) {
        this(address, gridPrivate, gridPublic, data, httpPort, udpPort, 0);
    }

    static FirstRegion of(LaunchSettings settings) {
        return new FirstRegion(
                settings.address(),
                URI.create("http://127.0.0.1:" + settings.privatePort() + "/"),
                URI.create(settings.loginUri()),
                settings.data().resolve("region-server"),
                settings.regionHttpPort(),
                settings.regionUdpPort(),
                settings.regionAdminPort());
    }

    /** The keys that the region server reads. */
    public Properties configuration() {
        var c = new Properties();
        c.setProperty("grid.private-uri", gridPrivate.toString());
        c.setProperty("grid.public-uri", gridPublic.toString());
        c.setProperty("http.bind", address);
        c.setProperty("http.port", Integer.toString(httpPort));
        c.setProperty("http.external-host", address);
        c.setProperty("admin.port", Integer.toString(adminPort));
        c.setProperty("data.folder", data.toString());
        c.putAll(LandingRegion.keys(address, udpPort));
        return c;
    }
}
