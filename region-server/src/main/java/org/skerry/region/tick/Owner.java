// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.tick;

import org.jspecify.annotations.Nullable;

/** Says which thread may change a region's state. Everything that changes it calls {@link #check} first. */
public final class Owner {
    private volatile @Nullable Thread thread;

    /** Makes the calling thread the owner. */
    public void claim() {
        thread = Thread.currentThread();
    }

    /**
     * Passes on the owner's thread.
     *
     * @throws IllegalStateException on any other: a mistake of ours, never a peer's
     */
    public void check() {
        if (!Thread.currentThread().equals(thread)) {
            throw new IllegalStateException("region state touched by " + Thread.currentThread() + ", owner " + thread);
        }
    }
}
