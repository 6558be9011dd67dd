// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.skerry.api.error.ServiceUnavailableException;
import org.skerry.ejb.asset.journal.AssetJournal;
import org.skerry.ejb.audit.Audited;
import org.skerry.ejb.persistence.Transactions;

/**
 * Takes jobs on by one step. While a server does a step, the job is its own by a row of the database: for a time, so that
 * another goes on with it when the server is gone. Thread-safe.
 */
@ApplicationScoped
public class JobSteps {
    private static final System.Logger LOG = System.getLogger(JobSteps.class.getName());
    /** A step takes about a second; one that takes longer than this may be done twice. */
    static final Duration LEASE = Duration.ofMinutes(10);

    /** Before a step that failed is done again. */
    static final Duration PATIENCE = Duration.ofSeconds(30);

    @Inject
    Transactions transactions;

    @Inject
    Clock clock;

    @Inject
    TaskTable tasks;

    @Inject
    AssetJournal journal;

    /** This server, from its start on. */
    private final String runner = UUID.randomUUID().toString();

    private record Turn(MaintenanceTask task, JobOrder order, Progress progress) {}

    /** Jobs that go on and that no other server has. */
    List<JobId> waiting() {
        return transactions.read(em -> em.createQuery(
                        "select j.id from JobEntity j where j.state = :running and (j.runner = :me or j.runnerUntil < :now)",
                        UUID.class)
                .setParameter("running", JobState.RUNNING)
                .setParameter("me", runner)
                .setParameter("now", clock.instant())
                .getResultStream()
                .map(JobId::new)
                .toList());
    }

    /**
     * Does one step.
     *
     * @return after which time the next is due; empty if there is none for this server
     */
    public Optional<Duration> advance(JobId id) {
        var turn = take(id);
        if (turn.isEmpty()) {
            return Optional.empty();
        }
        try {
            // what a step finds in the database is all that was acknowledged
            var step = journal.suspended(() -> StepExceptionEdge.step(
                    turn.get().task(), turn.get().order(), turn.get().progress()));
            return keep(id, step);
        } catch (ServiceUnavailableException away) {
            LOG.log(
                    away.isTold() ? Level.DEBUG : Level.WARNING,
                    "maintenance={0} job={1} waits cause={2}",
                    turn.get().task().kind(),
                    id,
                    away.getMessage());
            return tellProblem(id, String.valueOf(away.getMessage()));
        }
    }

    private Optional<Turn> take(JobId id) {
        return transactions.call(em -> mine(em, id)
                .flatMap(job -> tasks.find(job.kind).map(task -> {
                    job.runner = runner;
                    job.runnerUntil = clock.instant().plus(LEASE);
                    return new Turn(task, job.order(), job.progress());
                })));
    }

    /** The job, locked, if it runs and is free or this server's. */
    private Optional<JobEntity> mine(EntityManager em, JobId id) {
        return Optional.ofNullable(em.find(JobEntity.class, id.value(), LockModeType.PESSIMISTIC_WRITE))
                .filter(job -> job.state == JobState.RUNNING)
                .filter(job -> job.runner.equals(runner) || job.runnerUntil.isBefore(clock.instant()));
    }

    /** What a step came to is kept also if the job was paused or ended meanwhile, but not if another server has it. */
    private Optional<Duration> keep(JobId id, Step step) {
        return Audited.call(transactions, (em, audit) -> {
            var job = em.find(JobEntity.class, id.value(), LockModeType.PESSIMISTIC_WRITE);
            if (job == null || !job.runner.equals(runner)) {
                return Optional.<Duration>empty();
            }
            job.keep(step.progress());
            job.changed = clock.instant();
            job.problem = "";
            if (job.state != JobState.RUNNING) {
                job.free();
                return Optional.empty();
            }
            return switch (step) {
                case Step.More(var _, var rest) -> {
                    job.runnerUntil = clock.instant().plus(rest).plus(LEASE);
                    yield Optional.of(rest);
                }
                case Step.Finished _ -> {
                    job.end(JobState.DONE, clock.instant());
                    StoredJobs.tell(audit, "done", job);
                    yield Optional.empty();
                }
                case Step.Refused(var _, var reason) -> {
                    job.problem = cut(reason);
                    job.end(JobState.REFUSED, clock.instant());
                    StoredJobs.tell(audit, "refused", job);
                    yield Optional.empty();
                }
            };
        });
    }

    private Optional<Duration> tellProblem(JobId id, String problem) {
        try {
            transactions.call(em -> {
                mine(em, id).ifPresent(job -> job.problem = cut(problem));
                return true;
            });
        } catch (ServiceUnavailableException databaseAway) {
            LOG.log(Level.DEBUG, "maintenance job={0} waits for the database", id);
        }
        return Optional.of(PATIENCE);
    }

    private static String cut(String text) {
        return text.length() <= JobEntity.MAX_PROBLEM ? text : text.substring(0, JobEntity.MAX_PROBLEM);
    }
}
