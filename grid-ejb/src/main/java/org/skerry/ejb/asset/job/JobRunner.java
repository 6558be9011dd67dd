// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset.job;

import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.LocalBean;
import jakarta.ejb.Lock;
import jakarta.ejb.LockType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.skerry.api.error.ServiceUnavailableException;

/** Keeps this server's jobs going: step after step on the server's own threads, with rests between. */
@Singleton
@Startup
@LocalBean
@Lock(LockType.READ)
@DependsOn("SchemaStartup")
@TransactionManagement(TransactionManagementType.BEAN)
public class JobRunner {
    private static final System.Logger LOG = System.getLogger(JobRunner.class.getName());

    @Inject
    JobSteps steps;

    @Inject
    JobSchedule schedule;

    @Resource
    ManagedScheduledExecutorService threads;

    /** Jobs of which this server has a step before it. */
    private final Set<JobId> going = ConcurrentHashMap.newKeySet();

    /** Finds jobs that were started or resumed, here or elsewhere, and those whose server is gone. */
    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false, info = "maintenance jobs")
    void look() {
        try {
            steps.waiting().stream().filter(going::add).forEach(id -> later(id, Duration.ZERO));
        } catch (ServiceUnavailableException unavailable) {
            LOG.log(Level.DEBUG, "maintenance waits for the database cause={0}", unavailable.getMessage());
        }
    }

    @Schedule(hour = "*", minute = "*/10", persistent = false, info = "maintenance by the clock")
    void startDue() {
        try {
            schedule.startDue();
        } catch (ServiceUnavailableException unavailable) {
            LOG.log(Level.DEBUG, "maintenance waits for the database cause={0}", unavailable.getMessage());
        }
    }

    private void later(JobId id, Duration rest) {
        try {
            var _ = threads.schedule(() -> step(id), rest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException stopping) {
            going.remove(id);
            LOG.log(Level.DEBUG, "maintenance job={0} waits for the next start", id);
        }
    }

    private void step(JobId id) {
        Optional<Duration> rest = Optional.empty();
        try {
            rest = steps.advance(id);
        } catch (ServiceUnavailableException unavailable) {
            rest = Optional.of(JobSteps.PATIENCE);
        } finally {
            if (rest.isEmpty()) {
                going.remove(id);
            }
        }
        rest.ifPresent(time -> later(id, time));
    }
}
