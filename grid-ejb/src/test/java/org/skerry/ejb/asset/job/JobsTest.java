// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.skerry.api.asset.Asset;
import org.skerry.api.asset.AssetMetadata;
import org.skerry.api.asset.StorageResult;
import org.skerry.api.binary.Octets;
import org.skerry.api.concurrent.Race;
import org.skerry.api.id.AssetId;
import org.skerry.ejb.asset.Catalogs;
import org.skerry.ejb.asset.job.MaintenanceJobs.Start;
import org.skerry.ejb.asset.journal.AssetJournal;
import org.skerry.ejb.login.SteppedClock;
import org.skerry.ejb.persistence.TestDatabase;
import org.skerry.ejb.persistence.Transactions;

@SuppressWarnings("UnnecessaryAssignment") // the test stands in for the container
class JobsTest {
    private static int kinds;

    private final SteppedClock clock = new SteppedClock();
    private CountingTask task;
    private StoredJobs jobs;
    private JobSteps server;

    Transactions database() {
        return TestDatabase.sharedH2();
    }

    @BeforeEach
    void open() {
        // tests share a database, in which there is one job of a kind at a time
        task = new CountingTask("count-" + kinds++);
        jobs = new StoredJobs();
        jobs.transactions = database();
        jobs.clock = clock;
        jobs.tasks = new TaskTable(List.of(task));
        server = server();
    }

    private JobSteps server() {
        var steps = new JobSteps();
        steps.transactions = database();
        steps.clock = clock;
        steps.tasks = new TaskTable(List.of(task));
        steps.journal = new AssetJournal();
        return steps;
    }

    private JobId started() {
        return ((Start.Started) jobs.start(task.kind(), true, Map.of()))
                .job()
                .order()
                .id();
    }

    /** A sweep that did not see an object would take away what it is made of. */
    @Test
    void aStepFindsAllThatWasAcknowledgedInTheDatabase(@TempDir Path folder) throws IOException {
        var journal = new AssetJournal();
        var catalog = Catalogs.onRowsAndFiles(database(), folder, journal);
        journal.open(folder.resolve("journal"), true, catalog::storeAll, (_, _) -> {});
        server.journal = journal;
        var before = small();
        var meanwhile = small();
        var found = new ArrayList<AssetId>();
        task.meanwhile = () -> {
            catalog.tryCreateAsset(meanwhile);
            found.addAll(catalog.tryFetchExisting(
                            List.of(before.metadata().id(), meanwhile.metadata().id()))
                    .toOptional()
                    .orElseThrow());
        };
        catalog.tryCreateAsset(before);
        assertThat(catalog.tryFetchMetadata(before.metadata().id()))
                .as("not without a step")
                .isEqualTo(new StorageResult.NotFound<>());
        server.advance(started());
        assertThat(found)
                .containsExactlyInAnyOrder(
                        before.metadata().id(), meanwhile.metadata().id());
        journal.end();
    }

    private static Asset small() {
        return new Asset(
                AssetMetadata.permanent(AssetId.random(), "n", 6, "", Instant.EPOCH), Octets.utf8("an object"));
    }

    private Job job(JobId id) {
        return jobs.find(id).orElseThrow();
    }

    @Test
    void aJobIsDoneStepByStepAndTold() {
        var id = started();
        assertThat(server.waiting()).contains(id);
        for (var step = 1; step < 5; step++) {
            assertThat(server.advance(id)).contains(CountingTask.REST);
            assertThat(job(id).progress().done()).isEqualTo(step);
        }
        assertThat(server.advance(id)).isEmpty();
        var done = job(id);
        assertThat(done.state()).isEqualTo(JobState.DONE);
        assertThat(done.ended()).isPresent();
        assertThat(done.progress().count("counted")).isEqualTo(5);
        assertThat(done.progress().total()).isEqualTo(5);
        assertThat(done.order().dryRun()).isTrue();
        assertThat(server.waiting()).doesNotContain(id);
        assertThat(server.advance(id)).isEmpty();
        assertThat(jobs.latest(1000)).extracting(job -> job.order().id()).contains(id);
    }

    @Test
    void ofAKindThereIsOneAtATime() throws InterruptedException {
        var outcomes = Race.of(4, runner -> jobs.start(task.kind(), runner % 2 == 0, Map.of()));
        assertThat(outcomes).filteredOn(Start.Started.class::isInstance).hasSize(1);
        assertThat(outcomes).filteredOn(Start.Busy.class::isInstance).hasSize(3);
        var id = ((Start.Started) outcomes.stream()
                        .filter(Start.Started.class::isInstance)
                        .findFirst()
                        .orElseThrow())
                .job()
                .order()
                .id();
        assertThat(jobs.cancel(id)).isPresent();
        assertThat(jobs.start(task.kind(), false, Map.of())).isInstanceOf(Start.Started.class);
    }

    @Test
    void whatNobodyDoesIsRefusedWithAReason() {
        assertThat(jobs.start("dance", false, Map.of()))
                .isEqualTo(new Start.Unknown("There is no work of kind dance: name one of [" + task.kind() + "]."));
        assertThat(jobs.start(task.kind(), false, Map.of("rate", "1")))
                .isEqualTo(new Start.Unknown("It takes no options."));
    }

    @Test
    void aPausedJobStaysWhereItIsUntilItIsResumed() {
        var id = started();
        server.advance(id);
        assertThat(jobs.pause(id).map(Job::state)).contains(JobState.PAUSED);
        assertThat(server.advance(id)).isEmpty();
        assertThat(server.waiting()).doesNotContain(id);
        assertThat(task.steps).hasValue(1);
        assertThat(jobs.pause(id)).isEmpty();
        assertThat(jobs.start(task.kind(), true, Map.of())).isInstanceOf(Start.Busy.class);
        assertThat(jobs.resume(id).map(Job::state)).contains(JobState.RUNNING);
        assertThat(server.waiting()).contains(id);
        server.advance(id);
        assertThat(job(id).progress().done()).isEqualTo(2);
    }

    @Test
    void aStepDuringWhichTheJobIsPausedOrCancelledIsNotLost() {
        var id = started();
        task.meanwhile = () -> jobs.pause(id);
        assertThat(server.advance(id)).isEmpty();
        assertThat(job(id).progress().done()).isEqualTo(1);
        task.meanwhile = () -> jobs.cancel(id);
        jobs.resume(id);
        assertThat(server.advance(id)).isEmpty();
        assertThat(job(id).state()).isEqualTo(JobState.CANCELLED);
        assertThat(job(id).progress().done()).isEqualTo(2);
        assertThat(jobs.resume(id)).isEmpty();
        assertThat(jobs.cancel(id)).isEmpty();
    }

    @Test
    void anotherServerGoesOnWhenTheFirstIsGone() {
        var id = started();
        server.advance(id);
        var other = server();
        assertThat(other.waiting()).doesNotContain(id);
        assertThat(other.advance(id)).isEmpty();
        clock.step(JobSteps.LEASE.plusMinutes(1));
        assertThat(other.waiting()).contains(id);
        // the first is not gone but slow: what it comes to is not kept over what the other has done
        task.meanwhile = () -> {
            task.meanwhile = () -> {};
            clock.step(JobSteps.LEASE.plusMinutes(1));
            assertThat(other.advance(id)).isPresent();
            assertThat(other.advance(id)).isPresent();
        };
        assertThat(server.advance(id)).isEmpty();
        assertThat(job(id).progress().done()).isEqualTo(3);
    }

    @Test
    void whatIsAwayIsWaitedFor() {
        var id = started();
        task.isAway = true;
        assertThat(server.advance(id)).contains(JobSteps.PATIENCE);
        assertThat(job(id).state()).isEqualTo(JobState.RUNNING);
        assertThat(job(id).problem()).contains("the store is away");
        task.isAway = false;
        assertThat(server.advance(id)).isPresent();
        assertThat(job(id).problem()).isEmpty();
    }

    @Test
    void whatBreaksEndsTheJob() {
        var id = started();
        task.isBroken = true;
        assertThat(server.advance(id)).isEmpty();
        assertThat(job(id).state()).isEqualTo(JobState.REFUSED);
        assertThat(job(id).problem()).startsWith("Internal error ");
    }

    @Test
    void theClockStartsWhatIsDue() {
        var schedule = new JobSchedule();
        schedule.transactions = database();
        schedule.clock = clock;
        schedule.jobs = jobs;
        schedule.settings = new JobSettings(Map.of(task.kind(), Duration.ofHours(24)));
        schedule.startDue();
        schedule.startDue();
        var first = ofThisKind();
        assertThat(first).hasSize(1);
        jobs.cancel(first.getFirst().order().id());
        schedule.startDue();
        assertThat(ofThisKind()).hasSize(1);
        clock.step(Duration.ofHours(25));
        schedule.startDue();
        assertThat(ofThisKind()).hasSize(2);
    }

    private List<Job> ofThisKind() {
        return jobs.latest(1000).stream()
                .filter(job -> job.kind().equals(task.kind()))
                .toList();
    }

    @Test
    void anUnknownJobIsNone() {
        assertThat(jobs.find(JobId.random())).isEqualTo(Optional.empty());
        assertThat(server.advance(JobId.random())).isEmpty();
    }
}
