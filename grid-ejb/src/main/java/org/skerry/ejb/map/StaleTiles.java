// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.map;

/** What the timer needs of the map. */
public interface StaleTiles {
    /**
     * Draws tiles whose parts have changed, the largest scales first.
     *
     * @param max how many at most
     * @return how many there were to draw
     */
    int draw(int max);
}
