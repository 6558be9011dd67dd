// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.skerry.api.access.Access;
import org.skerry.api.access.AccessAction;
import org.skerry.api.access.AccessTarget;
import org.skerry.api.access.Caller;
import org.skerry.api.access.OpenOnPrivate;
import org.skerry.api.account.InMemoryUserAccountService;
import org.skerry.api.account.UserAccount;
import org.skerry.api.account.UserName;
import org.skerry.api.asset.Asset;
import org.skerry.api.asset.AssetMetadata;
import org.skerry.api.asset.InMemoryAssetService;
import org.skerry.api.binary.Octets;
import org.skerry.api.error.ServiceUnavailableException;
import org.skerry.api.export.ExportPolicy;
import org.skerry.api.id.AgentId;
import org.skerry.api.id.AssetId;
import org.skerry.api.id.ScopeId;
import org.skerry.api.identity.AuthToken;
import org.skerry.api.identity.AuthenticationProvider;
import org.skerry.api.identity.Identifier;
import org.skerry.api.identity.IdentityResult;
import org.skerry.api.identity.InMemoryAuthenticationProvider;
import org.skerry.api.identity.MovedClock;
import org.skerry.api.inventory.InMemoryInventoryService;

/** The policy with what the grid's services know. */
@SuppressWarnings("UnnecessaryAssignment") // the test stands in for the container
class ConfiguredAuthorizationTest {
    private static final int NOTECARD = 7;

    private final InMemoryUserAccountService accounts = new InMemoryUserAccountService();
    private final InMemoryAssetService assets = new InMemoryAssetService();
    private final InMemoryAuthenticationProvider tokens =
            new InMemoryAuthenticationProvider(new MovedClock(), Duration.ofMinutes(30), Duration.ofHours(12));
    private final GridFacts facts = new GridFacts();
    private final ConfiguredAuthorization testee = new ConfiguredAuthorization();

    @BeforeEach
    void begin() {
        facts.accounts = accounts;
        facts.assets = assets;
        facts.inventories = new InMemoryInventoryService();
        testee.authentication = tokens;
        testee.facts = facts;
        testee.settings = new AccessSettings("open-on-private", new OpenOnPrivate(), ExportPolicy.NOTHING);
    }

    private AgentId account(int level) {
        var id = AgentId.random();
        accounts.store(new UserAccount(
                id, ScopeId.ZERO, new UserName("U" + id, "User"), "", Instant.EPOCH, level, 0, "", "", Map.of()));
        return id;
    }

    private Caller inPublic(AgentId who) {
        var token = AuthToken.random(new SecureRandom());
        tokens.addIdentifier(token, Identifier.of(who));
        return new Caller(Caller.Side.PUBLIC, Optional.of(token));
    }

    private AccessTarget notecardBy(AgentId creator) {
        var id = assets.store(new Asset(
                AssetMetadata.permanent(AssetId.random(), "note", NOTECARD, creator.toString(), Instant.EPOCH),
                Octets.utf8("Linden text version 2")));
        return new AccessTarget.OneAsset(id);
    }

    @Test
    void theMakerAndAdministratorsReadANotecard() {
        var maker = account(0);
        var card = notecardBy(maker);
        assertThat(testee.authorize(inPublic(maker), AccessAction.DATA, card))
                .isEqualTo(new Access.Granted(Optional.of(Identifier.of(maker))));
        assertThat(testee.authorize(inPublic(account(200)), AccessAction.DATA, card))
                .isInstanceOf(Access.Granted.class);
        assertThat(testee.authorize(inPublic(account(199)), AccessAction.DATA, card))
                .isEqualTo(new Access.Denied());
    }

    @Test
    void aTokenThatIsNoneIsAsked() {
        var stranger = new Caller(Caller.Side.PUBLIC, Optional.of(AuthToken.random(new SecureRandom())));
        var card = notecardBy(account(0));
        assertThat(testee.authorize(stranger, AccessAction.DATA, card)).isEqualTo(new Access.AuthNeeded());
        assertThat(testee.authorize(new Caller(Caller.Side.PUBLIC, Optional.empty()), AccessAction.DATA, card))
                .isEqualTo(new Access.AuthNeeded());
    }

    @Test
    void whatCannotBeFoundOutIsNotAllowed() {
        var caller = inPublic(account(200));
        testee.authentication = new Broken();
        assertThat(testee.authorize(caller, AccessAction.METADATA, new AccessTarget.AllAssets()))
                .isEqualTo(new Access.Unknown("gone"));
        testee.authentication = tokens;
        testee.settings = new AccessSettings(
                "broken",
                (_, _) -> {
                    throw new ServiceUnavailableException("account", "gone");
                },
                ExportPolicy.NOTHING);
        assertThat(testee.authorize(caller, AccessAction.METADATA, new AccessTarget.AllAssets()))
                .isEqualTo(new Access.Unknown("account: gone"));
    }

    private static final class Broken implements AuthenticationProvider {
        @Override
        public IdentityResult<AuthToken> addIdentifier(AuthToken token, Identifier identifier) {
            return new IdentityResult.Failure<>("gone");
        }

        @Override
        public IdentityResult<Identifier> removeIdentifier(AuthToken token) {
            return new IdentityResult.Failure<>("gone");
        }

        @Override
        public IdentityResult<Identifier> tryGetIdentifier(AuthToken token) {
            return new IdentityResult.Failure<>("gone");
        }

        @Override
        public IdentityResult<Integer> removeAll(Identifier identifier) {
            return new IdentityResult.Failure<>("gone");
        }
    }
}
