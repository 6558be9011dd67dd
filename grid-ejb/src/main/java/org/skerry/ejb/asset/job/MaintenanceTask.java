// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset.job;

import java.util.Map;

/**
 * One kind of work; a CDI bean, thread-safe. It is done in steps of about a second. After each its progress is kept; a step
 * whose progress was lost with its server is done again from the same place, and must not mind.
 */
public interface MaintenanceTask {
    /** A word, by which operators start it. */
    String kind();

    /**
     * Looks at the options before a job is made of them.
     *
     * @throws IllegalArgumentException with a sentence for the operator
     */
    void check(Map<String, String> options);

    /**
     * Does one step.
     *
     * @throws org.skerry.api.error.ServiceUnavailableException when something it needs is away; the step is done again
     *     later
     */
    Step step(JobOrder order, Progress progress);
}
