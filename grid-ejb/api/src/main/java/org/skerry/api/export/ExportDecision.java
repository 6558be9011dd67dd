// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.export;

/** Whether something may leave. */
public sealed interface ExportDecision {
    /** It may. */
    record Allowed() implements ExportDecision {}

    /**
     * It stays.
     *
     * @param reason for the user to read
     */
    record Refused(String reason) implements ExportDecision {}
}
