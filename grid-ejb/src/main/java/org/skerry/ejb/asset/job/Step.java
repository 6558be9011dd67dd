// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset.job;

import java.time.Duration;

/** What came of one step of a job. */
public sealed interface Step {
    /** What is to be kept of it. */
    Progress progress();

    /**
     * There is more to do.
     *
     * @param rest before the next step, so that others get their turn
     */
    record More(Progress progress, Duration rest) implements Step {
        public More(Progress progress) {
            this(progress, Duration.ZERO);
        }
    }

    /** It is done. */
    record Finished(Progress progress) implements Step {}

    /** It cannot be done as things stand, for a reason that an operator can act upon. */
    record Refused(Progress progress, String reason) implements Step {}
}
