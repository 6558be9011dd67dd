// SPDX-License-Identifier: Apache-2.0
package org.skerry.load;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.skerry.api.error.ServiceUnavailableException;
import org.skerry.api.grid.GridRegion;
import org.skerry.api.grid.GridService.RegisterOutcome;
import org.skerry.api.grid.RegionArea;
import org.skerry.api.grid.RegionEndpoint;
import org.skerry.api.id.AgentId;
import org.skerry.api.id.AssetId;
import org.skerry.api.id.RegionId;
import org.skerry.api.id.ScopeId;
import org.skerry.connector.account.RobustUserAccountConnector;
import org.skerry.connector.call.RobustCalls;
import org.skerry.connector.grid.RobustGridConnector;
import org.skerry.connector.presence.RobustPresenceConnector;

/** A simulator that takes everybody of whom the grid, asked over its private listener, says that it knows them. */
final class AskingSimulator implements AutoCloseable {
    static final String REGION = "Asking Region";
    private static final String GRANTED = "{\"success\":true,\"reason\":\"\",\"features\":[]}";
    private static final String REFUSED = "{\"success\":false,\"reason\":\"%s\",\"features\":[]}";
    private static final RegionArea AREA =
            new RegionArea(3000 * RegionArea.CELL, 3000 * RegionArea.CELL, RegionArea.CELL, RegionArea.CELL);

    private final RobustCalls calls = new RobustCalls(Duration.ofSeconds(10), Duration.ofMinutes(1));
    private final RobustUserAccountConnector accounts;
    private final RobustPresenceConnector presence;
    private final RobustGridConnector grid;
    private final RegionId id = RegionId.random();
    private final AtomicInteger announced = new AtomicInteger();
    private final HttpServer http;

    AskingSimulator(URI privateListener) throws IOException {
        accounts = new RobustUserAccountConnector(privateListener, calls);
        presence = new RobustPresenceConnector(privateListener, calls);
        grid = new RobustGridConnector(privateListener, calls);
        http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1000);
        http.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        http.createContext("/agent/", this::serve);
        http.start();
        var port = http.getAddress().getPort();
        var endpoint = new RegionEndpoint("127.0.0.1", port, "http://127.0.0.1:" + port + "/", port);
        var region = new GridRegion(
                id, ScopeId.ZERO, REGION, AREA, endpoint, 0, 13, AssetId.ZERO, AssetId.ZERO, "", AgentId.ZERO);
        if (grid.register(region) instanceof RegisterOutcome.Refused(var reason)) {
            throw new IOException(reason);
        }
    }

    /** Agents that it took. */
    int announced() {
        return announced.get();
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
            var bytes = answer(exchange).getBytes(StandardCharsets.UTF_8);
            // it leaves idle connections after 30 s, as callers do: a call must not meet that
            exchange.getResponseHeaders().set("Connection", "close");
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private String answer(HttpExchange exchange) {
        var agent = AgentId.of(exchange.getRequestURI().getPath().split("/", -1)[2]);
        try {
            var known = accounts.find(ScopeId.ZERO, agent).isPresent()
                    && !presence.findAll(List.of(agent)).isEmpty();
            if (known && exchange.getRequestMethod().equals("POST")) {
                announced.incrementAndGet();
            }
            return known ? GRANTED : REFUSED.formatted("unknown");
        } catch (ServiceUnavailableException silence) {
            return REFUSED.formatted("the grid does not answer");
        }
    }

    @Override
    public void close() {
        grid.deregister(id);
        http.stop(0);
        calls.close();
    }
}
