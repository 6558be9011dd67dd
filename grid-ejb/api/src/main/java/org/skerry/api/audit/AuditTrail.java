// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.audit;

/**
 * Keeps changes for those who ask later who did them. Services that keep what they change in the grid's database write
 * the entry in the same transaction; this is for changes of anything else. Thread-safe; may block.
 */
public interface AuditTrail {
    /**
     * Keeps a change that was made, and writes it into the log.
     *
     * @throws org.skerry.api.error.ServiceUnavailableException when it could not be kept; it is in the log all the same
     */
    void record(AuditChange change);
}
