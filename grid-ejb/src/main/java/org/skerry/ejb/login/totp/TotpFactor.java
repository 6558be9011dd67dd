// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.login.totp;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Clock;
import org.skerry.api.account.UserAccount;
import org.skerry.api.login.LoginRequest;
import org.skerry.api.login.SecondFactor;

/** Asks listed accounts for the code that their authenticator app shows. */
@ApplicationScoped
public class TotpFactor implements SecondFactor {
    private static final System.Logger LOG = System.getLogger(TotpFactor.class.getName());
    private static final Verdict ASK = new Verdict.Missing("Please enter the code that your authenticator app shows.");
    private static final Verdict WRONG = new Verdict.Missing(
            "That code is wrong or was used before. Please enter the next one that your authenticator app shows.");

    @Inject
    TotpSecrets secrets;

    @Inject
    TotpTokens tokens;

    @Inject
    Clock clock;

    @Override
    public Verdict judge(UserAccount account, LoginRequest request) {
        var secret = secrets.of(account.name());
        return secret.isPresent() ? judge(secret.get(), account, request) : new Verdict.NotAsked();
    }

    private Verdict judge(TotpSecret secret, UserAccount account, LoginRequest request) {
        if (TotpMemory.isGood(secret, account.id(), request, clock.instant())) {
            return new Verdict.Passed("");
        }
        // apps show a blank in the middle, and some users copy it
        var token = request.proof().token().replace(" ", "");
        if (token.isEmpty()) {
            return ASK;
        }
        if (tokens.take(account.id(), secret, token)) {
            return new Verdict.Passed(TotpMemory.of(secret, account.id(), request, clock.instant()));
        }
        LOG.log(Level.INFO, "login=wrong-token agent={0} client={1}", account.id(), request.clientAddress());
        return WRONG;
    }
}
