// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.login;

import org.skerry.api.account.UserAccount;

/**
 * Asks users for more than a password. A bean of this type in the deployment is found and asked at each login, after the
 * password was right; without one nobody is asked. Thread-safe; may block. Throws {@link
 * org.skerry.api.error.ServiceUnavailableException} when it cannot decide, which keeps the user out.
 */
public interface SecondFactor {
    Verdict judge(UserAccount account, LoginRequest request);

    /** What a factor says. */
    sealed interface Verdict {
        /** This user need not show anything. */
        record NotAsked() implements Verdict {}

        /**
         * The proof is good.
         *
         * @param memory what the viewer shall send next time instead of a token; empty for nothing
         */
        record Passed(String memory) implements Verdict {}

        /**
         * There is no proof, or a wrong one.
         *
         * @param message for viewers that show it; most show a text of their own
         */
        record Missing(String message) implements Verdict {}
    }
}
