// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.console;

/** A command that cannot be done. The message is one line that says what is wrong. */
public final class CommandFailure extends Exception {
    private static final long serialVersionUID = 1L;

    public CommandFailure(String message) {
        super(message);
    }
}
