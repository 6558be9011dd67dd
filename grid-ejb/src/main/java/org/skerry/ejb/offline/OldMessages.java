// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.offline;

/** What housekeeping needs of offline messages. */
public interface OldMessages {
    /** Removes the messages that nobody came for in time; says how many there were. */
    int deleteOld();
}
