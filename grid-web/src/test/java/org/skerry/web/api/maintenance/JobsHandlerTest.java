// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.api.maintenance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.skerry.api.hostile.DocumentMutations;
import org.skerry.api.llsd.Llsd;
import org.skerry.api.llsd.LlsdJson;
import org.skerry.ejb.asset.job.Job;
import org.skerry.ejb.asset.job.JobId;
import org.skerry.ejb.asset.job.JobOrder;
import org.skerry.ejb.asset.job.JobState;
import org.skerry.ejb.asset.job.MaintenanceJobs;
import org.skerry.ejb.asset.job.Progress;
import org.skerry.web.http.HttpReply;

class JobsHandlerTest {
    /** Jobs in memory, which nobody does. */
    private static final class InMemoryJobs implements MaintenanceJobs {
        private final Map<JobId, Job> jobs = new LinkedHashMap<>();

        @Override
        public Start start(String kind, boolean dryRun, Map<String, String> options) {
            if (!Set.of("sweep", "scrub").contains(kind)) {
                return new Start.Unknown("no " + kind);
            }
            var busy = jobs.values().stream()
                    .filter(job -> job.kind().equals(kind) && job.state().isOpen())
                    .findFirst();
            if (busy.isPresent()) {
                return new Start.Busy(busy.get());
            }
            var order = new JobOrder(new JobId(UUID.randomUUID()), dryRun, options, Instant.EPOCH);
            var job = new Job(
                    kind,
                    order,
                    JobState.RUNNING,
                    Progress.START.next("mark", 7).plus("marked", 3),
                    "",
                    "operator",
                    Instant.EPOCH,
                    Optional.empty());
            jobs.put(order.id(), job);
            return new Start.Started(job);
        }

        @Override
        public List<Job> latest(int count) {
            return jobs.values().stream().limit(count).toList();
        }

        @Override
        public Optional<Job> find(JobId id) {
            return Optional.ofNullable(jobs.get(id));
        }

        @Override
        public Optional<Job> pause(JobId id) {
            return to(id, JobState.RUNNING, JobState.PAUSED);
        }

        @Override
        public Optional<Job> resume(JobId id) {
            return to(id, JobState.PAUSED, JobState.RUNNING);
        }

        @Override
        public Optional<Job> cancel(JobId id) {
            return to(id, JobState.RUNNING, JobState.CANCELLED);
        }

        private Optional<Job> to(JobId id, JobState from, JobState to) {
            var changed = find(id).filter(job -> job.state() == from)
                    .map(job -> new Job(
                            job.kind(),
                            job.order(),
                            to,
                            job.progress(),
                            job.problem(),
                            job.startedBy(),
                            job.changed(),
                            job.ended()));
            changed.ifPresent(job -> jobs.put(id, job));
            return changed;
        }
    }

    private final JobsHandler testee = new JobsHandler(new InMemoryJobs());

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Llsd.Struct struct(HttpReply reply) {
        return (Llsd.Struct) LlsdJson.read(reply.body());
    }

    private static String id(HttpReply reply) {
        return ((Llsd.Text) struct(reply).get("id")).value();
    }

    @Test
    void aJobIsStartedShownPausedResumedAndCancelled() {
        var started = testee.start(bytes("{\"kind\":\"sweep\",\"dry_run\":false,\"options\":{\"a\":\"b\"}}"));
        assertThat(started.status()).isEqualTo(201);
        var shown = struct(testee.get(id(started)));
        assertThat(shown.get("state")).isEqualTo(new Llsd.Text("running"));
        assertThat(shown.get("dry_run")).isEqualTo(new Llsd.Bool(false));
        assertThat(shown.get("phase")).isEqualTo(new Llsd.Text("mark"));
        assertThat(shown.get("report").toString()).contains("marked");
        assertThat(shown.get("options")).isEqualTo(new Llsd.Struct(Map.of("a", new Llsd.Text("b"))));
        assertThat(testee.list().body().text()).contains(id(started));
        assertThat(testee.start(bytes("{\"kind\":\"sweep\"}")).status()).isEqualTo(409);
        assertThat(testee.order(id(started), "resume").status()).isEqualTo(409);
        assertThat(testee.order(id(started), "pause").status()).isEqualTo(200);
        assertThat(testee.order(id(started), "resume").status()).isEqualTo(200);
        assertThat(struct(testee.order(id(started), "cancel")).get("state")).isEqualTo(new Llsd.Text("cancelled"));
        assertThat(testee.order(id(started), "cancel").status()).isEqualTo(409);
    }

    @Test
    void withoutAWordARunIsDry() {
        assertThat(struct(testee.start(bytes("{\"kind\":\"scrub\"}"))).get("dry_run"))
                .isEqualTo(new Llsd.Bool(true));
    }

    @Test
    void whatIsNotThereOrMakesNoSenseIsAProblem() {
        assertThat(testee.get("no-id").status()).isEqualTo(404);
        assertThat(testee.get(UUID.randomUUID().toString()).status()).isEqualTo(404);
        assertThat(testee.order(UUID.randomUUID().toString(), "pause").status()).isEqualTo(404);
        for (var body : List.of("", "{", "[]", "{}", "{\"kind\":1}", "{\"kind\":\"dance\"}")) {
            var reply = testee.start(bytes(body));
            assertThat(reply.status()).as(body).isEqualTo(400);
            assertThat(reply.contentType()).isEqualTo("application/problem+json");
        }
    }

    @Test
    void spoiltRequestsAreAnswered() {
        var mutations = new DocumentMutations(28);
        for (var run = 0; run < 2000; run++) {
            var body = mutations.next(List.of("{\"kind\":\"sweep\",\"dry_run\":true,\"options\":{\"to\":\"x\"}}"));
            assertThat(testee.start(body).status()).as("run " + run).isIn(201, 400, 409);
        }
    }
}
