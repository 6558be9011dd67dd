// SPDX-License-Identifier: Apache-2.0
package org.skerry.connector.simulation;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.GZIPOutputStream;
import org.skerry.api.binary.Octets;
import org.skerry.api.grid.GridRegion;
import org.skerry.api.id.AgentId;
import org.skerry.api.llsd.Llsd;
import org.skerry.api.llsd.LlsdFormatException;
import org.skerry.api.llsd.LlsdJson;
import org.skerry.api.math.Vector3;
import org.skerry.api.simulation.AccessQueryJson;
import org.skerry.api.simulation.AgentAnnouncementJson;
import org.skerry.api.simulation.AgentCircuit;
import org.skerry.api.simulation.SimulationService;

/**
 * Asks simulators over HTTP, at the URI under which their region is registered. Never throws: a simulator that cannot
 * be reached or answers nonsense is a refusal. Thread-safe.
 */
public final class RobustSimulationConnector implements SimulationService {
    private static final Logger LOG = System.getLogger(RobustSimulationConnector.class.getName());
    private static final int LONGEST_ANSWER = 1 << 20;

    private final HttpClient http;
    private final Duration timeout;
    private final AtomicLong requests = new AtomicLong();

    /** With a client of its own and the protocol's 30 seconds. */
    public RobustSimulationConnector() {
        this(
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .connectTimeout(Duration.ofSeconds(5))
                        .build(),
                Duration.ofSeconds(30));
    }

    /** With the caller's client, which must speak HTTP/1.1: simulators know nothing newer. */
    public RobustSimulationConnector(HttpClient http, Duration timeout) {
        this.http = http;
        this.timeout = timeout;
    }

    @Override
    public AccessOutcome queryAccess(GridRegion destination, AgentId agent, Vector3 position) {
        var body = LlsdJson.write(AccessQueryJson.question(position)).toArray();
        return ask(
                destination,
                "agent/" + agent + "/" + destination.id() + "/",
                request -> request.method("QUERYACCESS", BodyPublishers.ofByteArray(body)));
    }

    @Override
    public AccessOutcome createAgent(GridRegion destination, AgentCircuit circuit, int teleportFlags) {
        var body = gzip(AgentAnnouncementJson.write(destination, circuit, teleportFlags));
        return ask(
                destination,
                "agent/" + circuit.agent() + "/",
                request -> request.header("X-Content-Encoding", "gzip").POST(BodyPublishers.ofByteArray(body)));
    }

    private AccessOutcome ask(GridRegion region, String path, Shape shape) {
        try {
            var request = HttpRequest.newBuilder(base(region).resolve(path))
                    .timeout(timeout)
                    .version(HttpClient.Version.HTTP_1_1)
                    .header("Content-Type", "application/json")
                    .header("opensim-request-id", Long.toString(requests.getAndIncrement()));
            var response = http.send(
                    shape.of(request).build(), BodyHandlers.limiting(BodyHandlers.ofByteArray(), LONGEST_ANSWER));
            if (response.statusCode() / 100 != 2) {
                return unreachable(region, "HTTP status " + response.statusCode());
            }
            return AccessQueryJson.readOutcome(LlsdJson.read(Octets.owning(response.body())));
        } catch (HttpTimeoutException slow) {
            return unreachable(region, "no answer in time");
        } catch (IOException broken) {
            return unreachable(region, broken.toString());
        } catch (LlsdFormatException nonsense) {
            return unreachable(region, "unreadable answer: " + nonsense.getMessage());
        } catch (IllegalArgumentException badUri) {
            return unreachable(region, "unusable server URI");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return unreachable(region, "interrupted");
        }
    }

    private static URI base(GridRegion region) {
        var uri = region.endpoint().serverUri();
        return URI.create(uri.endsWith("/") ? uri : uri + "/");
    }

    private static AccessOutcome unreachable(GridRegion region, String problem) {
        LOG.log(
                Level.WARNING,
                "event=simulator-unreachable region={0} uri={1} problem={2}",
                region.id(),
                region.endpoint().serverUri(),
                problem);
        return new AccessOutcome.Refused("The region " + region.name() + " cannot be reached at the moment.");
    }

    private static byte[] gzip(Llsd body) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(bytes)) {
            out.write(LlsdJson.write(body).toArray());
        } catch (IOException cannotHappen) {
            throw new UncheckedIOException(cannotHappen);
        }
        return bytes.toByteArray();
    }

    @FunctionalInterface
    private interface Shape {
        HttpRequest.Builder of(HttpRequest.Builder request);
    }
}
