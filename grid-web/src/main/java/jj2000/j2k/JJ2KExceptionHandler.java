// SPDX-License-Identifier: Apache-2.0
package jj2000.j2k;

/** In the place of the decoder's class of this name, which writes a stack trace and more to standard error. Thread-safe. */
public final class JJ2KExceptionHandler {
    private JJ2KExceptionHandler() {}

    /**
     * Ends what the decoder was doing.
     *
     * @throws IllegalStateException always
     */
    public static void handleException(Throwable broken) {
        throw new IllegalStateException(broken);
    }
}
