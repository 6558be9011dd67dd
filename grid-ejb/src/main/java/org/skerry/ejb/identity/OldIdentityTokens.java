// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.identity;

/** What housekeeping needs of the frontends' tokens. */
public interface OldIdentityTokens {
    /** Forgets tokens that stand for nobody any more and says how many there were. */
    int deleteOld();
}
