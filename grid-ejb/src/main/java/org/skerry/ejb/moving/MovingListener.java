// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.moving;

/** Is told how it goes, by the thread that does it. */
public interface MovingListener {
    /** Says nothing. */
    MovingListener SILENT = new MovingListener() {};

    /**
     * A step begins, or goes on where it was.
     *
     * @param rows that were done before
     * @param total about how many the source has
     */
    default void begins(String step, long rows, long total) {}

    /** A page was committed. */
    default void moved(String step, Counts counts, long total) {}

    /** A step is over; a step that was over before this run, too. */
    default void ended(String step, Counts counts) {}
}
