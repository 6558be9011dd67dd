// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.login.rule;

import java.util.Optional;
import java.util.function.IntSupplier;
import org.skerry.api.account.UserAccount;
import org.skerry.api.login.LoginOutcome.Refused;
import org.skerry.api.login.LoginRequest;

/** Users below zero are barred whatever the minimum; users below that have to wait. */
record LevelRule(IntSupplier minimum, AdmissionSettings.Texts texts) implements LoginRule {
    @Override
    public Optional<Refused> ofUser(UserAccount account, LoginRequest request) {
        if (account.level() < 0) {
            return Optional.of(new Refused("presence", texts.banned()));
        }
        return account.level() < minimum.getAsInt()
                ? Optional.of(new Refused("presence", texts.closed()))
                : Optional.empty();
    }
}
