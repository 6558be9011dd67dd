// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.login.rule;

import java.util.Optional;
import java.util.function.Predicate;
import org.skerry.api.account.UserAccount;
import org.skerry.api.login.LoginOutcome.Refused;
import org.skerry.api.login.LoginRequest;

/**
 * A text that each user has to click away once. Viewers show it for the reason of their dialogue and try again with the
 * member set.
 *
 * @param reason {@code tos} or {@code critical}
 * @param agreed reads the member
 */
record AgreementRule(String reason, String text, Predicate<LoginRequest> agreed, Agreements kept) implements LoginRule {
    @Override
    public Optional<Refused> ofUser(UserAccount account, LoginRequest request) {
        if (text.isEmpty() || kept.has(account.id(), reason, text)) {
            return Optional.empty();
        }
        if (agreed.test(request)) {
            kept.keep(account.id(), reason, text);
            return Optional.empty();
        }
        return Optional.of(new Refused(reason, text));
    }
}
