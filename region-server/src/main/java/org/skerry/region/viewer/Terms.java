// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer;

/**
 * On what terms a message is taken.
 *
 * @param perSecond how many a viewer may send in the long run
 * @param burst how many at once
 */
public record Terms(Permission permission, int perSecond, int burst) {
    /** For those who stand here. */
    public static Terms root(int perSecond, int burst) {
        return new Terms(Permission.ROOT, perSecond, burst);
    }

    /** For everyone with a circuit. */
    public static Terms child(int perSecond, int burst) {
        return new Terms(Permission.CHILD, perSecond, burst);
    }
}
