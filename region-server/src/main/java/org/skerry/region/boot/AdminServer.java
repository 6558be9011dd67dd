// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.boot;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.skerry.api.binary.Octets;
import org.skerry.region.config.AdminConfig;
import org.skerry.region.http.Answer;
import org.skerry.region.http.Handler;
import org.skerry.region.http.HttpLimits;
import org.skerry.region.http.HttpServer;
import org.skerry.region.http.Router;
import org.skerry.region.metrics.Health;
import org.skerry.region.metrics.MetricsSource;
import org.skerry.region.metrics.ProcessMetrics;
import org.skerry.region.tick.NanoClock;

/** Metrics and health on a port of their own, for the machine's own monitoring. */
final class AdminServer implements AutoCloseable {
    private static final String EXPOSITION = "text/plain; version=0.0.4; charset=utf-8";
    private static final HttpLimits LIMITS =
            new HttpLimits(4096, 4096, 1 << 20, 64, Duration.ofSeconds(10), Duration.ofSeconds(60));

    private final ProcessMetrics metrics;
    private final Health health;
    private final HttpServer http;

    /** The server, or one that does nothing where the configuration wants none. */
    static Started start(AdminConfig config, MetricsSource source) throws StartupException {
        return new Started(config.port() == 0 ? null : new AdminServer(config, source));
    }

    /** A server or none. */
    record Started(@Nullable AdminServer server) implements AutoCloseable {
        boolean isEmpty() {
            return server == null;
        }

        @Override
        public void close() {
            if (server != null) {
                server.close();
            }
        }
    }

    /** @throws StartupException if the port cannot be had */
    AdminServer(AdminConfig config, MetricsSource source) throws StartupException {
        metrics = new ProcessMetrics(source);
        health = new Health(source, NanoClock.system());
        var routes = Router.builder()
                .exact("/metrics", get(this::scrape))
                .exact("/health/live", get(this::live))
                .exact("/health/ready", get(this::ready))
                .build();
        try {
            http = HttpServer.start(
                    new InetSocketAddress(config.bind(), config.port()), routes, LIMITS, path -> LIMITS.maxBody());
        } catch (IOException taken) {
            metrics.close();
            throw new StartupException(
                    "Cannot listen on admin.port " + config.port() + " of admin.bind " + config.bind() + " ("
                            + RegionServer.reason(taken)
                            + "): stop the program that uses it, set admin.port to a free one, or to 0 for none.",
                    taken);
        }
    }

    private static Handler get(java.util.function.Supplier<Answer> answer) {
        return Handler.blocking(call -> answer.get()).only("GET");
    }

    int port() {
        return http.port();
    }

    private Answer scrape() {
        return Answer.ok(EXPOSITION, Octets.utf8(metrics.scrape()));
    }

    private Answer live() {
        var hanging = health.hanging();
        return status(hanging.isEmpty(), Map.of("hanging", hanging));
    }

    private Answer ready() {
        var failed = health.failed();
        return status(health.ready() && failed.isEmpty(), Map.of("failed", failed));
    }

    /** Region names hold no quotes: the configuration refuses them. */
    private static Answer status(boolean good, Map<String, List<String>> regions) {
        var body = new StringBuilder("{\"status\":\"" + (good ? "UP" : "DOWN") + "\"");
        regions.forEach((what, names) -> body.append(",\"" + what + "\":[")
                .append(names.stream().map(name -> "\"" + name + "\"").collect(Collectors.joining(",")))
                .append(']'));
        return new Answer(
                good ? 200 : 503,
                "application/json",
                Octets.utf8(body.append('}').toString()),
                Map.of());
    }

    @Override
    public void close() {
        http.close();
        metrics.close();
    }
}
