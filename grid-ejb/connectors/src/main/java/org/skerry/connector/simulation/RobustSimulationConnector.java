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
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.GZIPOutputStream;
import org.skerry.api.binary.Octets;
import org.skerry.api.grid.GridRegion;
import org.skerry.api.id.AgentId;
import org.skerry.api.id.SessionId;
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
    private final Limits limits;
    private final SimulatorLines lines;
    private final AtomicLong requests = new AtomicLong();

    /**
     * What one simulator may cost.
     *
     * @param atOnce calls to it under way
     * @param turn how long a call waits until there are fewer
     * @param question how long it may take to answer a question
     * @param announcement how long it may take an agent in
     * @param rest how long it is left alone after it gave no answer in time
     */
    public record Limits(int atOnce, Duration turn, Duration question, Duration announcement, Duration rest) {
        /** The protocol's 30 seconds for an announcement, 10 for a question. */
        public static Limits ofCalls(int atOnce) {
            return new Limits(
                    atOnce,
                    Duration.ofSeconds(5),
                    Duration.ofSeconds(10),
                    Duration.ofSeconds(30),
                    Duration.ofSeconds(10));
        }
    }

    /** With a client of its own. */
    public RobustSimulationConnector(Limits limits) {
        this(
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .connectTimeout(Duration.ofSeconds(5))
                        .build(),
                limits);
    }

    /** With the caller's client, which must speak HTTP/1.1: simulators know nothing newer. */
    public RobustSimulationConnector(HttpClient http, Limits limits) {
        this.http = http;
        this.limits = limits;
        this.lines = new SimulatorLines(limits.atOnce(), limits.turn(), limits.rest(), System::nanoTime);
    }

    @Override
    public AccessOutcome queryAccess(GridRegion destination, AgentId agent, Vector3 position) {
        var body = LlsdJson.write(AccessQueryJson.question(position)).toArray();
        return outcome(
                destination,
                "agent/" + agent + "/" + destination.id() + "/",
                request -> request.method("QUERYACCESS", BodyPublishers.ofByteArray(body))
                        .timeout(limits.question()));
    }

    @Override
    public AccessOutcome createAgent(GridRegion destination, AgentCircuit circuit, int teleportFlags) {
        var body = gzip(AgentAnnouncementJson.write(destination, circuit, teleportFlags));
        return outcome(
                destination,
                "agent/" + circuit.agent() + "/",
                request -> request.header("X-Content-Encoding", "gzip")
                        .POST(BodyPublishers.ofByteArray(body))
                        .timeout(limits.announcement()));
    }

    @Override
    public boolean closeAgent(GridRegion region, AgentId agent, SessionId session) {
        return ask(
                        region,
                        "agent/" + agent + "/" + region.id() + "/?auth=" + session,
                        request -> request.DELETE().timeout(limits.question()))
                .isPresent();
    }

    private AccessOutcome outcome(GridRegion region, String path, Shape shape) {
        try {
            return ask(region, path, shape)
                    .map(answer -> AccessQueryJson.readOutcome(LlsdJson.read(answer)))
                    .orElseGet(() -> new AccessOutcome.Refused(
                            "The region " + region.name() + " cannot be reached at the moment."));
        } catch (LlsdFormatException nonsense) {
            log(region, "unreadable answer: " + nonsense.getMessage());
            return new AccessOutcome.Refused("The region " + region.name() + " cannot be reached at the moment.");
        }
    }

    /** The body of an answer that is a success; empty, and logged, for anything else. */
    private Optional<Octets> ask(GridRegion region, String path, Shape shape) {
        try {
            var base = base(region);
            var line = lines.take(base.toString());
            if (line.isEmpty()) {
                return failed(region, "too many calls to it under way, or no answer to the last ones");
            }
            try (var open = line.get()) {
                return called(region, shape.of(request(base.resolve(path))).build(), open);
            }
        } catch (IllegalArgumentException badUri) {
            return failed(region, "unusable server URI");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return failed(region, "interrupted");
        }
    }

    private Optional<Octets> called(GridRegion region, HttpRequest request, SimulatorLines.Line line)
            throws InterruptedException {
        try {
            var response = http.send(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), LONGEST_ANSWER));
            line.heard();
            return response.statusCode() / 100 == 2
                    ? Optional.of(Octets.owning(response.body()))
                    : failed(region, "HTTP status " + response.statusCode());
        } catch (HttpTimeoutException slow) {
            line.silent();
            return failed(region, "no answer in time");
        } catch (IOException broken) {
            return failed(region, broken.toString());
        }
    }

    private HttpRequest.Builder request(URI uri) {
        return HttpRequest.newBuilder(uri)
                .version(HttpClient.Version.HTTP_1_1)
                .header("Content-Type", "application/json")
                .header("opensim-request-id", Long.toString(requests.getAndIncrement()));
    }

    private static URI base(GridRegion region) {
        var uri = region.endpoint().serverUri();
        return URI.create(uri.endsWith("/") ? uri : uri + "/");
    }

    private static Optional<Octets> failed(GridRegion region, String problem) {
        log(region, problem);
        return Optional.empty();
    }

    private static void log(GridRegion region, String problem) {
        LOG.log(
                Level.WARNING,
                "event=simulator-unreachable region={0} uri={1} problem={2}",
                region.id(),
                region.endpoint().serverUri(),
                problem);
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
