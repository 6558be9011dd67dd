// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.http;

import java.util.concurrent.atomic.AtomicLong;

/** The bytes that all requests' bodies may take together. Thread-safe. */
final class BodyBudget {
    private final AtomicLong left;

    BodyBudget(long bytes) {
        left = new AtomicLong(bytes);
    }

    /** False, and nothing is taken, if there is not so much left. */
    boolean take(long bytes) {
        if (left.addAndGet(-bytes) >= 0) {
            return true;
        }
        left.addAndGet(bytes);
        return false;
    }

    void release(long bytes) {
        left.addAndGet(bytes);
    }
}
