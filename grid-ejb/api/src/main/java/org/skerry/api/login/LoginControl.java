// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.login;

import org.skerry.api.account.UserName;
import org.skerry.api.id.ScopeId;

/** What administrators change about logins while the grid runs. Thread-safe; may block. */
public interface LoginControl {
    /** Who has less may not change anything (robust-wire section 22). */
    int ADMINISTRATOR_LEVEL = 200;

    /**
     * Lets in only users of that level and above, from now on and after a restart.
     *
     * @param passwordMd5 lower-case hex MD5 of the administrator's password
     * @param clientAddress the caller's IP address
     * @return false if the password is wrong or the user no administrator; nothing was changed then
     */
    boolean setMinimumLevel(ScopeId scope, UserName administrator, String passwordMd5, int level, String clientAddress);
}
