// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.physics;

import org.jspecify.annotations.Nullable;

/** The edge behind which nothing that an engine throws is seen as an exception. */
final class PhysicsExceptionEdge {
    private PhysicsExceptionEdge() {}

    /** Does it and gives what it threw, null if nothing. A process out of memory is no engine's business. */
    static @Nullable Throwable thrownBy(Runnable work) {
        try {
            work.run();
            return null;
        } catch (RuntimeException | StackOverflowError | AssertionError | LinkageError thrown) {
            return thrown;
        }
    }
}
