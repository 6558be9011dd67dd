// SPDX-License-Identifier: Apache-2.0
package org.skerry.load;

import java.util.concurrent.atomic.AtomicLong;

/** A count with one writer and any readers, which may see it a moment late; costs as much as a plain field. */
final class Tally {
    private final AtomicLong value = new AtomicLong();

    /** The writer's thread only. */
    void add(long more) {
        value.setOpaque(value.getPlain() + more);
    }

    long get() {
        return value.getOpaque();
    }
}
