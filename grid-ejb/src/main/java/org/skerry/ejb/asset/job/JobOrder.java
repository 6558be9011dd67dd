// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset.job;

import java.time.Instant;
import java.util.Map;

/**
 * What was ordered.
 *
 * @param dryRun then nothing is changed, and the report says what would have been
 * @param options by name, as the kind defines them
 * @param started when the job began
 */
public record JobOrder(JobId id, boolean dryRun, Map<String, String> options, Instant started) {
    public JobOrder {
        options = Map.copyOf(options);
    }

    /** Whether an option is {@code true}. */
    public boolean isSet(String option) {
        return "true".equals(options.get(option));
    }
}
