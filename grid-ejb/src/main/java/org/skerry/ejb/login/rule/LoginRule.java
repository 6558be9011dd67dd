// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.login.rule;

import java.util.Optional;
import org.skerry.api.account.UserAccount;
import org.skerry.api.login.LoginOutcome.Refused;
import org.skerry.api.login.LoginRequest;

/** One condition of being let in. Thread-safe. */
interface LoginRule {
    /** What stands against anybody who asks like this, before the password is looked at. */
    default Optional<Refused> ofAnybody(LoginRequest request) {
        return Optional.empty();
    }

    /** What stands against a user whose password was right; strangers do not learn of it. */
    default Optional<Refused> ofUser(UserAccount account, LoginRequest request) {
        return Optional.empty();
    }
}
