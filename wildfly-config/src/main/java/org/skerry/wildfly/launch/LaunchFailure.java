// SPDX-License-Identifier: Apache-2.0
package org.skerry.wildfly.launch;

/** A start that cannot go on; the message is one sentence that says what to do. */
public final class LaunchFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public LaunchFailure(String sentence) {
        super(sentence);
    }

    public LaunchFailure(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
