// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.config;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.skerry.connector.call.CallerIdentity;

/**
 * The validated configuration of a region server.
 *
 * @param gridPrivate base of the grid's services for simulators
 * @param gridPublic base of what the grid offers to viewers
 * @param gridIdentity how this server proves to the grid's services that it is of the grid
 * @param gridPlaces where single services are, if somewhere else
 * @param httpBind address to listen on
 * @param httpExternalHost host under which viewers and the grid reach the HTTP server
 * @param physicsEngine name of the engine, or {@code auto}
 * @param data where everything is kept
 */
public record ServerConfig(
        URI gridPrivate,
        URI gridPublic,
        CallerIdentity gridIdentity,
        GridPlaces gridPlaces,
        String httpBind,
        int httpPort,
        String httpExternalHost,
        String physicsEngine,
        UdpConfig udp,
        Path data,
        AdminConfig admin,
        LogFormat logFormat,
        AssetsConfig assets,
        List<RegionConfig> regions) {
    public ServerConfig {
        regions = List.copyOf(regions);
    }

    /** Base of the HTTP server's URLs, with its slash. */
    public String serverUri() {
        var host = httpExternalHost.contains(":") ? "[" + httpExternalHost + "]" : httpExternalHost;
        return "http://" + host + ":" + httpPort + "/";
    }
}
