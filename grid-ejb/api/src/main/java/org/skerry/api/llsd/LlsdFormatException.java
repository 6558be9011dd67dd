// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.llsd;

/** A peer's bytes are not the LLSD they claim to be, or exceed the {@link LlsdLimits}. Carries no stack trace. */
public final class LlsdFormatException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public LlsdFormatException(String problem) {
        super(problem, null, false, false);
    }
}
