// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.skerry.api.account.UserName;
import org.skerry.region.config.AdminConfig;

/** What monitoring sees, over HTTP as it sees it. */
@Timeout(60)
class AdminServerTest {
    private static final Pattern TYPE = Pattern.compile("(?m)^# TYPE (\\S+) \\S+$");
    private static final Pattern DOCUMENTED = Pattern.compile("(?m)^\\| `([a-z0-9_]+)` \\|");
    private static final Path DOC = Path.of("../docs/metrics.md");

    @TempDir
    Path data;

    private ProcessEnv env;
    private AdminServer admin;

    @BeforeEach
    void start() throws Exception {
        env = new ProcessEnv(data, "Landing");
        admin = new AdminServer(new AdminConfig("127.0.0.1", 0), env.desk);
        env.arrive("Landing", new UserName("Ann", "Visitor"));
        get("http://127.0.0.1:" + env.config.httpPort() + "/simstatus");
    }

    @AfterEach
    void stop() {
        admin.close();
        env.close();
    }

    private static HttpResponse<String> get(String uri) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(URI.create(uri)).build(), BodyHandlers.ofString());
        }
    }

    private HttpResponse<String> admin(String path) throws Exception {
        return get("http://127.0.0.1:" + admin.port() + path);
    }

    @Test
    void isScraped() throws Exception {
        // gauges know what they look at only weakly
        System.gc();
        var answer = admin("/metrics");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/plain; version=0.0.4");
        assertThat(answer.body())
                .contains("skerry_ready 1.0")
                .contains("skerry_regions_failed 0.0")
                .contains("skerry_udp_circuits{region=\"Landing\"} 1.0")
                .contains("skerry_tick_work_seconds_total{kind=\"physics\",region=\"Landing\"}")
                .contains("skerry_http_requests_seconds_count{outcome=\"2xx\",route=\"simulator\"}")
                .contains("service=\"PresenceService\"")
                .contains("skerry_udp_circuit_rtt_seconds_bucket{region=\"Landing\",le=\"0.1\"}")
                .contains("skerry_tick_blocking_calls_total ");
        assertThat(value(answer.body(), "skerry_udp_received_bytes_total")).isPositive();
        assertThat(value(answer.body(), "skerry_tick_ticks_total")).isPositive();
        env.desk.stop("Landing", "for the test");
        assertThat(admin("/metrics").body()).doesNotContain("region=\"Landing\"");
    }

    private static double value(String scrape, String name) {
        return scrape.lines()
                .filter(line -> line.startsWith(name + "{"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    /** So that the document cannot rot. */
    @Test
    void isDocumented() throws Exception {
        var told = new TreeSet<String>();
        TYPE.matcher(admin("/metrics").body()).results().forEach(found -> told.add(found.group(1)));
        var documented = documented();
        assertThat(documented).as("metrics without a line in docs/metrics.md").containsAll(told);
        assertThat(told)
                .as("lines in docs/metrics.md without a metric")
                .containsAll(documented.stream()
                        .filter(name -> name.startsWith("skerry_"))
                        .toList());
    }

    private static Set<String> documented() throws Exception {
        return DOCUMENTED
                .matcher(Files.readString(DOC))
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void tellsItsHealth() throws Exception {
        assertThat(admin("/health/live").statusCode()).isEqualTo(200);
        assertThat(admin("/health/ready").body()).contains("\"status\":\"UP\"");
        env.server.close();
        assertThat(admin("/health/ready").statusCode()).isEqualTo(503);
        assertThat(admin("/elsewhere").statusCode()).isEqualTo(404);
    }

    @Test
    void aTakenPortIsOneSentenceWithTheRemedy() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var config = new AdminConfig("127.0.0.1", taken.getLocalPort());
            assertThatThrownBy(() -> new AdminServer(config, env.desk))
                    .isInstanceOf(StartupException.class)
                    .hasMessageStartingWith("Cannot listen on admin.port " + taken.getLocalPort())
                    .hasMessageContaining("set admin.port to a free one");
        }
    }
}
