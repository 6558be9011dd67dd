// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.backoff;

/** From where users have logged in. Thread-safe; blocks. */
interface LoginSources {
    /** How many are remembered of a user. */
    int MOST = 8;

    /** Whether the user has logged in from there. */
    boolean isKnown(String account, String source);

    /** The user has logged in from there. */
    void remember(String account, String source);
}
