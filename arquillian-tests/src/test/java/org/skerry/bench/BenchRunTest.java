// SPDX-License-Identifier: Apache-2.0
package org.skerry.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.skerry.bench.BenchLine.Counted;
import org.skerry.bench.BenchLine.Cpu;
import org.skerry.bench.BenchLine.Latency;
import org.skerry.bench.BenchRun.Span;
import org.skerry.load.ProcessMeter;

class BenchRunTest {
    private final AtomicInteger asked = new AtomicInteger();
    private final HttpServer server = server();

    private HttpServer server() {
        try {
            var http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            http.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            http.createContext("/", exchange -> {
                try (exchange) {
                    exchange.getRequestBody().readAllBytes();
                    exchange.sendResponseHeaders(asked.incrementAndGet() % 10 == 0 ? 500 : 204, -1);
                }
            });
            http.start();
            return http;
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private URI base() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    }

    /** Rounds of four requests. */
    private final class Asking implements Workload {
        private int rounds;

        @Override
        public String name() {
            return "asking";
        }

        @Override
        public URI server() {
            return base();
        }

        @Override
        public int perRound() {
            return 4;
        }

        @Override
        public void afterRound() {
            rounds++;
        }

        @Override
        public Caller caller(int connection, int connections) {
            var request = WireConnection.request("POST", base(), "/", "text/plain", new byte[] {1});
            return new Caller() {
                @Override
                public byte[] next() {
                    return request;
                }

                @Override
                public boolean accepts(WireAnswer answer, boolean whole) {
                    return answer.status() == 204;
                }
            };
        }
    }

    @Test
    void countsWhatIsRightAndWhatIsNot() throws Exception {
        var workload = new Asking();
        var run = new BenchRun(ProcessMeter.own(), new Span(Duration.ZERO, 0), new Span(Duration.ofMillis(1), 50), 2);
        var outcome = run.measure(workload, 2);
        var counted = outcome.line().counted();
        assertThat(counted.requests()).isEqualTo(asked.get());
        assertThat(counted.requests()).isLessThanOrEqualTo(workload.rounds * 4L);
        assertThat(counted.errors()).isEqualTo(asked.get() / 10).isPositive();
        assertThat(outcome.problem()).startsWith("answered 500");
        assertThat(counted.requests()).isGreaterThanOrEqualTo(50);
    }

    @Test
    void aNumberOfRequestsAloneIsWhatIsSent() throws Exception {
        var run = new BenchRun(ProcessMeter.own(), new Span(Duration.ZERO, 0), new Span(Duration.ZERO, 6), 2);
        assertThat(run.measure(new Asking(), 3).line().counted().requests()).isEqualTo(6);
        assertThat(asked).hasValue(6);
    }

    @Test
    void timesOfASingleConnectionCount() throws Exception {
        var run = new BenchRun(ProcessMeter.own(), new Span(Duration.ZERO, 0), new Span(Duration.ofMillis(1), 50), 2);
        assertThat(run.measure(new Asking(), 1).line().latency().p99()).isPositive();
    }

    @Test
    void nobodyThereEndsTheRun() throws Exception {
        stop();
        var run = new BenchRun(
                new ProcessMeter(List.of()), new Span(Duration.ZERO, 0), new Span(Duration.ofMillis(1), 50), 1);
        var outcome = run.measure(new Asking(), 1);
        assertThat(outcome.line().counted().errors())
                .isEqualTo(outcome.line().counted().requests());
        assertThat(outcome.problem()).isNotEmpty();
    }

    @Test
    void aLineSaysTheSameToPeopleAndTools() {
        var line = new BenchLine(
                "asset-get-4k",
                8,
                new Counted(2000, 3, 9),
                Duration.ofSeconds(2),
                new Latency(1.25, 9.5),
                new Cpu(Duration.ofMillis(500), Duration.ofMillis(100), Duration.ofMillis(400), 2),
                64L * 1024 * 1024);
        assertThat(line.toText())
                .contains("asset-get-4k", "1000.0", "1.25", "9.50", "0.250 ms", "0.050 ms", " 10.0%", " 64 ");
        assertThat(line.toJson())
                .contains(
                        "\"request\":\"asset-get-4k\"",
                        "\"per_second\":1000",
                        "\"server_cpu_ms\":0.25",
                        "\"stolen_percent\":10");
        var unknown = new BenchLine(
                "x",
                1,
                new Counted(0, 0, 0),
                Duration.ofSeconds(1),
                new Latency(0, 0),
                new Cpu(Duration.ZERO, Duration.ZERO, Duration.ZERO, 2),
                0);
        assertThat(unknown.toJson()).contains("\"server_cpu_ms\":null");
        assertThat(unknown.toText()).contains("NaN");
    }
}
