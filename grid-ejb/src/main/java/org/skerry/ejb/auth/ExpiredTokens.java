// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.auth;

/** What housekeeping needs of authentication. */
public interface ExpiredTokens {
    /** Forgets the tokens that are no longer good and says how many there were. */
    int deleteExpired();
}
