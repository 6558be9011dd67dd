// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.skerry.api.audit.Actor;
import org.skerry.api.audit.AuditChange;
import org.skerry.ejb.audit.Audited;
import org.skerry.ejb.persistence.Transactions;

/** Jobs in the grid's database. */
@ApplicationScoped
public class StoredJobs implements MaintenanceJobs {
    @Inject
    Transactions transactions;

    @Inject
    Clock clock;

    @Inject
    TaskTable tasks;

    @Override
    public Start start(String kind, boolean dryRun, Map<String, String> options) {
        var task = tasks.find(kind);
        if (task.isEmpty()) {
            return new Start.Unknown("There is no work of kind " + kind + ": name one of " + tasks.kinds() + ".");
        }
        try {
            task.get().check(options);
        } catch (IllegalArgumentException wrong) {
            return new Start.Unknown(String.valueOf(wrong.getMessage()));
        }
        return Audited.call(transactions, (em, audit) -> {
            var active = active(em, kind);
            if (active.isPresent()) {
                return new Start.Busy(active.get().toJob());
            }
            var job = new JobEntity(kind, dryRun, options, Actor.current().name(), clock.instant());
            em.persist(job);
            // here, and not at the commit, another server may have come first
            em.flush();
            tell(audit, "started", job);
            return new Start.Started(job.toJob());
        });
    }

    private static Optional<JobEntity> active(EntityManager em, String kind) {
        return em.createQuery("select j from JobEntity j where j.activeKind = :kind", JobEntity.class)
                .setParameter("kind", kind)
                .getResultStream()
                .findFirst();
    }

    @Override
    public List<Job> latest(int count) {
        return transactions.read(
                em -> em.createQuery("select j from JobEntity j order by j.started desc", JobEntity.class)
                        .setMaxResults(count)
                        .getResultStream()
                        .map(JobEntity::toJob)
                        .toList());
    }

    @Override
    public Optional<Job> find(JobId id) {
        return transactions.read(
                em -> Optional.ofNullable(em.find(JobEntity.class, id.value())).map(JobEntity::toJob));
    }

    @Override
    public Optional<Job> pause(JobId id) {
        return change(id, "paused", job -> job.state == JobState.RUNNING, job -> job.state = JobState.PAUSED);
    }

    @Override
    public Optional<Job> resume(JobId id) {
        return change(id, "resumed", job -> job.state == JobState.PAUSED, job -> job.state = JobState.RUNNING);
    }

    @Override
    public Optional<Job> cancel(JobId id) {
        return change(id, "cancelled", job -> job.state.isOpen(), job -> job.end(JobState.CANCELLED, clock.instant()));
    }

    private Optional<Job> change(JobId id, String what, Predicate<JobEntity> may, Consumer<JobEntity> how) {
        return Audited.call(transactions, (em, audit) -> {
            var job = Optional.ofNullable(em.find(JobEntity.class, id.value(), LockModeType.PESSIMISTIC_WRITE))
                    .filter(may);
            job.ifPresent(found -> {
                how.accept(found);
                found.changed = clock.instant();
                tell(audit, what, found);
            });
            return job.map(JobEntity::toJob);
        });
    }

    static void tell(Consumer<AuditChange> audit, String what, JobEntity job) {
        audit.accept(AuditChange.of(
                "maintenance-" + what,
                job.kind + " " + job.id,
                "",
                "dry-run=" + job.dryRun + " options=" + job.options
                        + (what.equals("started") ? "" : " report=" + job.report)));
    }
}
