// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.api.maintenance;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.skerry.api.account.UserAccountService;
import org.skerry.api.audit.Actor;
import org.skerry.api.binary.Octets;
import org.skerry.api.id.AgentId;
import org.skerry.api.id.ScopeId;
import org.skerry.api.id.UuidText;
import org.skerry.api.identity.Identifier;
import org.skerry.api.llsd.Llsd;
import org.skerry.api.llsd.LlsdFormatException;
import org.skerry.api.llsd.LlsdJson;
import org.skerry.api.llsd.LlsdStruct;
import org.skerry.ejb.identity.openid.LinkedIdentities;
import org.skerry.web.http.HttpReply;

/** Which identities of OpenID providers accounts answer to, in an administrator's hand. */
@Singleton
public class IdentitiesHandler {
    private final LinkedIdentities identities;
    private final UserAccountService accounts;

    @Inject
    public IdentitiesHandler(LinkedIdentities identities, UserAccountService accounts) {
        this.identities = identities;
        this.accounts = accounts;
    }

    /** Those of one account. */
    public HttpReply list(String account) {
        return Replies.orAway(() -> account(account)
                .map(id -> Replies.json(
                        200,
                        new LlsdStruct()
                                .put("account", id.value())
                                .put(
                                        "identities",
                                        new Llsd.Array(identities.of(id).stream()
                                                .<Llsd>map(identity -> new Llsd.Text(identity.toString()))
                                                .toList()))
                                .build()))
                .orElse(Replies.NO_SUCH));
    }

    /** Takes {@code {"identifier": issuer#subject, "account": id}}. */
    public HttpReply link(byte[] body) {
        try {
            if (LlsdJson.read(Octets.owning(body)) instanceof Llsd.Struct order
                    && order.get("identifier") instanceof Llsd.Text(var identifier)
                    && order.get("account") instanceof Llsd.Text(var account)) {
                var identity = Identifier.tryParse(identifier)
                        .filter(known ->
                                known.account().isEmpty() && known.uri().getRawFragment() != null);
                return identity.isEmpty()
                        ? Replies.badRequest("The identifier is no issuer with a subject as its fragment.")
                        : Replies.orAway(() -> account(account)
                                .map(id -> linked(identity.get(), id))
                                .orElse(Replies.NO_SUCH));
            }
        } catch (LlsdFormatException malformed) {
            return Replies.badRequest(String.valueOf(malformed.getMessage()));
        }
        return Replies.badRequest("Send a JSON object with the members identifier and account.");
    }

    private HttpReply linked(Identifier identity, AgentId account) {
        return identities.link(identity, account, Actor.current())
                ? HttpReply.empty(204, "application/json")
                : Replies.problem(409, "Taken", "That identity is linked to another account.");
    }

    public HttpReply unlink(String identifier) {
        return Replies.orAway(() -> Identifier.tryParse(identifier)
                        .flatMap(identity -> identities.unlink(identity, Actor.current()))
                        .isPresent()
                ? HttpReply.empty(204, "application/json")
                : Replies.NO_SUCH);
    }

    private Optional<AgentId> account(String text) {
        return UuidText.tryParse(text)
                .map(AgentId::new)
                .filter(id -> accounts.find(ScopeId.ZERO, id).isPresent());
    }
}
