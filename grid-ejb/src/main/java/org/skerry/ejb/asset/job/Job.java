// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset.job;

import java.time.Instant;
import java.util.Optional;

/**
 * A job as operators see it.
 *
 * @param problem what keeps it from going on, or why it was refused; empty if nothing
 * @param startedBy who ordered it
 * @param changed when it last went on
 */
public record Job(
        String kind,
        JobOrder order,
        JobState state,
        Progress progress,
        String problem,
        String startedBy,
        Instant changed,
        Optional<Instant> ended) {}
