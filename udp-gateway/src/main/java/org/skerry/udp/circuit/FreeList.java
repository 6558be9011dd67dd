// SPDX-License-Identifier: Apache-2.0
package org.skerry.udp.circuit;

import org.jspecify.annotations.Nullable;

/** Spent nodes that will be used again; no more than a bound. */
final class FreeList<N extends Keyed<N>> {
    private final int most;
    private @Nullable N first;
    private int size;

    FreeList(int most) {
        this.most = most;
    }

    /** One to be used again, or null. */
    @Nullable
    N take() {
        var node = first;
        if (node != null) {
            first = node.next;
            node.next = null;
            size--;
        }
        return node;
    }

    void give(N node) {
        if (size < most) {
            node.next = first;
            first = node;
            size++;
        }
    }
}
