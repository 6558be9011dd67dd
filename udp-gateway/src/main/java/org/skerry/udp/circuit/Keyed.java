// SPDX-License-Identifier: Apache-2.0
package org.skerry.udp.circuit;

import org.jspecify.annotations.Nullable;

/**
 * What waits in a {@link KeyedFifo}, with its links in it: so that a queue makes no objects of its own. Used again and
 * again, see {@link FreeList}.
 */
abstract class Keyed<N extends Keyed<N>> {
    /** Says that there is nothing it could be replaced for. */
    static final long NO_KEY = Long.MIN_VALUE;

    /** What it is about, of its kind. */
    long thing = NO_KEY;

    /** Things of different kinds do not replace each other. */
    int kind;

    /** When it came, or what replaced it. */
    long since;

    /** Behind it, in its queue or its free list. */
    @Nullable
    N next;

    /** The next with the same place in the table. */
    @Nullable
    N chained;
}
