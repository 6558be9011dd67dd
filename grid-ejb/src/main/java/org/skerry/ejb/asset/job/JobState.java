// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset.job;

import java.util.Locale;

/** How it stands with a job. */
public enum JobState {
    RUNNING,
    /** By an operator's word; goes on where it stopped. */
    PAUSED,
    DONE,
    /** By an operator's word, before it was done. What it did stays done. */
    CANCELLED,
    /** It could not be done; the report says why. */
    REFUSED;

    /** Whether it can still go on. */
    public boolean isOpen() {
        return this == RUNNING || this == PAUSED;
    }

    /** In lower case. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
