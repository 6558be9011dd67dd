// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.skerry.api.access.Access;
import org.skerry.api.access.AccessAction;
import org.skerry.api.access.AccessFacts;
import org.skerry.api.access.AccessQuestion;
import org.skerry.api.access.AccessTarget;
import org.skerry.api.access.AuthorizationProvider;
import org.skerry.api.access.Caller;
import org.skerry.api.error.ServiceUnavailableException;
import org.skerry.api.identity.AuthenticationProvider;
import org.skerry.api.identity.Identifier;
import org.skerry.api.identity.IdentityResult;

/** Finds out who asks and what is known of the matter, and has the configured policy decide. */
@ApplicationScoped
public class ConfiguredAuthorization implements AuthorizationProvider {
    @Inject
    AuthenticationProvider authentication;

    @Inject
    AccessSettings settings;

    @Inject
    AccessFacts facts;

    @Override
    public Access authorize(Caller caller, AccessAction action, AccessTarget target) {
        if (caller.token().isEmpty()) {
            return decide(new AccessQuestion(caller.side(), Optional.empty(), action, target));
        }
        return switch (authentication.tryGetIdentifier(caller.token().get())) {
            case IdentityResult.Success<Identifier>(var who) ->
                decide(new AccessQuestion(caller.side(), Optional.of(who), action, target));
            case IdentityResult.NotFound<Identifier>() ->
                decide(new AccessQuestion(caller.side(), Optional.empty(), action, target));
            case IdentityResult.Failure<Identifier>(var reason) -> new Access.Unknown(reason);
        };
    }

    private Access decide(AccessQuestion question) {
        try {
            return settings.policy().decide(question, facts);
        } catch (ServiceUnavailableException unavailable) {
            return new Access.Unknown(String.valueOf(unavailable.getMessage()));
        }
    }
}
