// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset.job;

import java.time.Duration;
import java.util.Map;

/**
 * What is done by the clock.
 *
 * @param every by kind, how long after its start it is started again
 */
public record JobSettings(Map<String, Duration> every) {
    public JobSettings {
        every = Map.copyOf(every);
    }
}
