// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset.job;

import java.lang.System.Logger.Level;
import java.util.UUID;
import org.skerry.api.error.ServiceUnavailableException;

/** The edge of maintenance work: what breaks in a way that nobody foresaw ends the job, and would break again. */
final class StepExceptionEdge {
    private static final System.Logger LOG = System.getLogger(StepExceptionEdge.class.getName());

    private StepExceptionEdge() {}

    /**
     * Does one step.
     *
     * @throws ServiceUnavailableException when it is to be done again later
     */
    static Step step(MaintenanceTask task, JobOrder order, Progress progress) {
        try {
            return task.step(order, progress);
        } catch (ServiceUnavailableException away) {
            throw away;
        } catch (RuntimeException unexpected) {
            var id = UUID.randomUUID();
            LOG.log(
                    Level.ERROR,
                    () -> "maintenance=" + task.kind() + " job=" + order.id() + " failed errorId=" + id,
                    unexpected);
            return new Step.Refused(progress, "Internal error " + id + ": the log tells more.");
        }
    }
}
