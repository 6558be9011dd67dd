// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.twin;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.skerry.api.grid.GridRegion;
import org.skerry.api.grid.RegionArea;
import org.skerry.api.grid.RegionEndpoint;
import org.skerry.api.id.AgentId;
import org.skerry.api.id.AssetId;
import org.skerry.api.id.RegionId;
import org.skerry.api.id.ScopeId;
import org.skerry.api.message.InstantMessage;
import org.skerry.api.wire.InstantMessageMembers;
import org.skerry.api.wire.XmlRpcStruct;

/** A simulator on a free loopback port that knows messages alone: it takes them, or says that nobody is there. */
public final class StandInRegion implements AutoCloseable {
    private final HttpServer server;
    private final boolean takes;
    private final List<InstantMessage> heard = new ArrayList<>();
    private final GridRegion region;

    /** @param place seeds the region's place, so that regions of one grid do not overlap */
    public StandInRegion(boolean takes, long place) {
        this.takes = takes;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        server.createContext("/", this::handle);
        server.start();
        var random = new SplittableRandom(place);
        var port = server.getAddress().getPort();
        region = new GridRegion(
                RegionId.random(),
                ScopeId.ZERO,
                "Messages " + RegionId.random(),
                new RegionArea(256 * random.nextInt(20_000, 60_000), 256 * random.nextInt(20_000, 60_000), 256, 256),
                new RegionEndpoint("127.0.0.1", port, "http://127.0.0.1:" + port + "/", port),
                4,
                13,
                AssetId.ZERO,
                AssetId.ZERO,
                "secret",
                AgentId.random());
    }

    public GridRegion region() {
        return region;
    }

    public synchronized List<InstantMessage> heard() {
        return List.copyOf(heard);
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private synchronized void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var call = XmlRpcStruct.read(exchange.getRequestBody());
            if (call.method().equals(InstantMessageMembers.METHOD)) {
                heard.add(InstantMessageMembers.read(call.fields()));
            }
            var answer =
                    XmlRpcStruct.answer(InstantMessageMembers.outcome(takes)).toBytes();
            exchange.getResponseHeaders().set("Content-Type", XmlRpcStruct.TYPE);
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
        }
    }
}
