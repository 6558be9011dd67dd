// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.wire;

/** A peer sent what is not in its protocol, or more than is allowed. The text is for a log, not for the peer. */
public final class MalformedBodyException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public MalformedBodyException(String problem) {
        super(problem);
    }

    public MalformedBodyException(String problem, Throwable cause) {
        super(problem, cause);
    }
}
