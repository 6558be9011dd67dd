// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.audit;

import java.time.Instant;

/** What housekeeping needs of the audit. */
public interface OldAudit {
    /** Forgets what was changed before; says how many entries that were. */
    int deleteBefore(Instant time);
}
