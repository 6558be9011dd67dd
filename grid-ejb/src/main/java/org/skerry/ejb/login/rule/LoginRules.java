// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.login.rule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.skerry.api.account.UserAccount;
import org.skerry.api.login.LoginOutcome.Refused;
import org.skerry.api.login.LoginRequest;

/** All rules, in the order in which they speak; the first that refuses is heard. */
@ApplicationScoped
public class LoginRules {
    private final List<LoginRule> rules;

    protected LoginRules() {
        rules = List.of();
    }

    @Inject
    public LoginRules(AdmissionSettings settings, MinimumLevel minimum, Agreements agreements) {
        var texts = settings.texts();
        rules = List.of(
                new ViewerRule(settings.allowedViewers(), settings.deniedViewers(), texts.viewer()),
                new MachineRule(settings.deniedMacs(), settings.deniedIds(), texts.machine()),
                new LevelRule(minimum::get, texts),
                new AgreementRule(
                        "tos", settings.terms(), request -> request.agreements().terms(), agreements),
                new AgreementRule(
                        "critical",
                        settings.notice(),
                        request -> request.agreements().notice(),
                        agreements));
    }

    /** What stands against anybody who asks like this. */
    public Optional<Refused> ofAnybody(LoginRequest request) {
        return rules.stream().flatMap(rule -> rule.ofAnybody(request).stream()).findFirst();
    }

    /** What stands against a user whose password was right. */
    public Optional<Refused> ofUser(UserAccount account, LoginRequest request) {
        return rules.stream()
                .flatMap(rule -> rule.ofUser(account, request).stream())
                .findFirst();
    }
}
