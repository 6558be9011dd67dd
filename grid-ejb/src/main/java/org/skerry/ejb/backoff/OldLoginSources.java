// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.backoff;

/** What housekeeping needs of the places from which users log in. */
public interface OldLoginSources {
    /** Forgets those that were not seen for half a year; says how many that were. */
    int deleteOld();
}
