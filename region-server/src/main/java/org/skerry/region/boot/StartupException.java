// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.boot;

/** The process cannot start. The message is one sentence that names the remedy. */
public final class StartupException extends Exception {
    private static final long serialVersionUID = 1L;

    public StartupException(String message, Throwable cause) {
        super(message, cause);
    }
}
