// SPDX-License-Identifier: Apache-2.0
package org.skerry.standalone.run;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds the sentence for the operator in what a start ended with: beans refuse a configuration with an
 * IllegalStateException, which the container wraps in several of its own.
 */
final class Refusal {
    private static final int MOST = 50;

    private Refusal() {}

    /** Empty if nobody refused anything, so that it is a fault of the program. */
    static Optional<String> in(Throwable failed) {
        Optional<String> told = Optional.empty();
        @Nullable Throwable cause = failed;
        for (var depth = 0; cause != null && depth < MOST; depth++) {
            if (isOurs(cause)) {
                told = Optional.ofNullable(cause.getMessage());
            }
            cause = cause.getCause();
        }
        return told;
    }

    private static boolean isOurs(Throwable cause) {
        var trace = cause.getStackTrace();
        return cause.getClass() == IllegalStateException.class
                && trace.length > 0
                && trace[0].getClassName().startsWith("org.skerry.");
    }
}
