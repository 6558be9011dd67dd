// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset.job;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The operator's hand on maintenance. Thread-safe; may block. Who orders is the {@link org.skerry.api.audit.Actor} of the
 * thread; orders are audited. Throws {@link org.skerry.api.error.ServiceUnavailableException} when the database is away.
 */
public interface MaintenanceJobs {
    /** What came of an order to start. */
    sealed interface Start {
        record Started(Job job) implements Start {}

        /** One of that kind is not over. */
        record Busy(Job job) implements Start {}

        /** Nobody does this, or not with these options. */
        record Unknown(String reason) implements Start {}
    }

    Start start(String kind, boolean dryRun, Map<String, String> options);

    /** The latest first. */
    List<Job> latest(int count);

    Optional<Job> find(JobId id);

    /** Lets a running job stop after its step; empty if there is none that runs. */
    Optional<Job> pause(JobId id);

    /** Lets a paused job go on; empty if there is none that is paused. */
    Optional<Job> resume(JobId id);

    /** Ends a job after its step; empty if there is none that is not over. */
    Optional<Job> cancel(JobId id);
}
