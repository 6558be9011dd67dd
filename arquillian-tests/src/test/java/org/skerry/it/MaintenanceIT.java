// SPDX-License-Identifier: Apache-2.0
package org.skerry.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.skerry.api.binary.Octets;
import org.skerry.api.llsd.Llsd;
import org.skerry.api.llsd.LlsdJson;

/** Maintenance of the asset store, as an operator orders it from the deployed grid. */
@ArquillianTest
@RunAsClient
class MaintenanceIT {
    private static final String JSON = "application/json";
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration PAUSE = Duration.ofMillis(50);

    private static Llsd.Struct struct(String json) {
        return (Llsd.Struct) LlsdJson.read(Octets.utf8(json));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sweep", "scrub", "index"})
    void aDryRunIsDoneAndReports(String kind) throws Exception {
        var jobs = Grid.privateUri().resolve("api/v1/maintenance/jobs");
        var started = Http.post(jobs, JSON, "{\"kind\":\"" + kind + "\"}");
        assertThat(started.statusCode()).as(started.body()).isEqualTo(201);
        var id = ((Llsd.Text) struct(started.body()).get("id")).value();
        var job = Grid.privateUri().resolve("api/v1/maintenance/jobs/" + id);
        var end = Instant.now().plus(PATIENCE);
        var now = struct(Http.get(job).body());
        while (now.get("state").equals(new Llsd.Text("running"))
                && Instant.now().isBefore(end)) {
            LockSupport.parkNanos(PAUSE.toNanos());
            now = struct(Http.get(job).body());
        }
        assertThat(now.get("state")).as(now.toString()).isEqualTo(new Llsd.Text("done"));
        assertThat(now.get("report").toString())
                .contains(kind.equals("sweep") ? "marked" : kind.equals("scrub") ? "hashed" : "searched");
        assertThat(Http.post(Grid.privateUri().resolve("api/v1/maintenance/jobs/" + id + "/pause"), JSON, "")
                        .statusCode())
                .isEqualTo(409);
    }

    @Test
    void figuresFindingsAndTheBinAreTold() throws Exception {
        var figures = Http.get(Grid.privateUri().resolve("api/v1/maintenance/figures"));
        assertThat(figures.statusCode()).as(figures.body()).isEqualTo(200);
        assertThat(struct(figures.body()).get("by_type").toString()).contains("image/jp2");
        assertThat(Http.get(Grid.privateUri().resolve("api/v1/maintenance/findings"))
                        .statusCode())
                .isEqualTo(200);
        for (var list : new String[] {"findings?problem=corrupt", "unreferenced", "unreferenced?after=00"}) {
            var told = Http.get(Grid.privateUri().resolve("api/v1/maintenance/" + list));
            assertThat(told.statusCode()).as(list).isEqualTo(200);
            assertThat(told.body()).startsWith("[");
        }
        assertThat(Http.get(Grid.privateUri().resolve("api/v1/maintenance/findings?problem=unreferenced"))
                        .statusCode())
                .isEqualTo(400);
        assertThat(Http.get(Grid.privateUri().resolve("api/v1/maintenance/recycled"))
                        .statusCode())
                .isEqualTo(200);
        assertThat(Http.post(
                                Grid.privateUri().resolve("api/v1/maintenance/recycled/restore"),
                                "text/plain",
                                UUID.randomUUID() + "\n")
                        .body())
                .contains("\"restored\":0");
    }

    @Test
    void thePublicListenerKnowsNothingOfIt() throws Exception {
        assertThat(Http.get(Grid.publicUri().resolve("api/v1/maintenance/jobs")).statusCode())
                .isEqualTo(404);
    }
}
