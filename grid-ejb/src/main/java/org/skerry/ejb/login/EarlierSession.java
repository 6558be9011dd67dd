// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.login;

/** What happens to a user's earlier session when they log in again. */
public enum EarlierSession {
    /** It is ended, this attempt refused, the next one let in: nobody loses a session without being told. */
    KICK,
    /** It is ended and the newcomer let in at once. */
    REPLACE,
    /** It stays, and the newcomer out, as long as it lives. */
    REFUSE
}
