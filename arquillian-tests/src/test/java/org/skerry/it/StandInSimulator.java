// SPDX-License-Identifier: Apache-2.0
package org.skerry.it;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.skerry.api.grid.GridRegion;
import org.skerry.api.grid.RegionArea;
import org.skerry.api.grid.RegionEndpoint;
import org.skerry.api.id.AgentId;
import org.skerry.api.id.AssetId;
import org.skerry.api.id.RegionId;
import org.skerry.api.id.ScopeId;

/** A simulator on a free loopback port that takes every agent and then does nothing with it. */
final class StandInSimulator implements AutoCloseable {
    private static final byte[] YES =
            "{\"success\":true,\"reason\":\"\",\"version\":\"SIMULATION/0\"}".getBytes(StandardCharsets.UTF_8);

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpServer server;
    private final GridRegion region;

    /** @param place seeds the region's place, so that regions of one grid do not overlap */
    StandInSimulator(long place) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        server.setExecutor(threads);
        server.createContext("/", StandInSimulator::yes);
        server.start();
        var random = new SplittableRandom(place);
        var port = server.getAddress().getPort();
        region = new GridRegion(
                RegionId.random(),
                ScopeId.ZERO,
                "Stand In " + place,
                new RegionArea(256 * random.nextInt(20_000, 60_000), 256 * random.nextInt(20_000, 60_000), 256, 256),
                new RegionEndpoint("127.0.0.1", port, "http://127.0.0.1:" + port + "/", port),
                4,
                13,
                AssetId.ZERO,
                AssetId.ZERO,
                "secret",
                AgentId.random());
    }

    GridRegion region() {
        return region;
    }

    private static void yes(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
            // it leaves idle connections after 30 s, as callers do: a call must not meet that
            exchange.getResponseHeaders().set("Connection", "close");
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, YES.length);
            exchange.getResponseBody().write(YES);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.close();
    }
}
