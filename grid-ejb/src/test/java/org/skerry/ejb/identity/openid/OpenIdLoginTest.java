// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.identity.openid;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.skerry.api.account.InMemoryUserAccountService;
import org.skerry.api.account.UserAccount;
import org.skerry.api.account.UserName;
import org.skerry.api.audit.Actor;
import org.skerry.api.audit.AuditChange;
import org.skerry.api.id.AgentId;
import org.skerry.api.id.ScopeId;
import org.skerry.api.identity.Identifier;
import org.skerry.api.identity.IdentityResult;
import org.skerry.api.identity.InMemoryAuthenticationProvider;
import org.skerry.api.identity.MovedClock;
import org.skerry.ejb.identity.AccountLogins;
import org.skerry.ejb.identity.openid.OpenIdLogin.Outcome;
import org.skerry.ejb.persistence.TestDatabase;

@SuppressWarnings("UnnecessaryAssignment") // the test stands in for the container
class OpenIdLoginTest {
    private static final String ADDRESS = "192.0.2.7";
    private final AgentId user = AgentId.random();
    private final String email = user + "@mail.example";
    private final Identifier identity = Identifier.ofOpenId("https://login.example/", user.toString());
    private final ProvenIdentity proven = new ProvenIdentity(identity, "Somebody", Optional.of(email));
    private final InMemoryUserAccountService accounts = new InMemoryUserAccountService();
    private final InMemoryAuthenticationProvider tokens =
            new InMemoryAuthenticationProvider(new MovedClock(), Duration.ofMinutes(30), Duration.ofHours(12));
    private final List<AuditChange> audited = new ArrayList<>();
    private final LinkedIdentities identities = new LinkedIdentities();
    private final OpenIdLogin testee = new OpenIdLogin();

    @BeforeEach
    void begin() {
        var links = new StoredOpenIdLinks();
        links.transactions = TestDatabase.sharedH2();
        links.clock = new MovedClock().withZone(ZoneOffset.UTC);
        identities.links = links;
        identities.tokens = tokens;
        identities.audit = audited::add;
        testee.links = links;
        testee.identities = identities;
        testee.accounts = accounts;
        testee.logins = AccountLogins.of(tokens, audited::add);
        account(0);
        linkingByEmail(false);
    }

    private UserAccount account(int level) {
        var account = new UserAccount(
                user, ScopeId.ZERO, new UserName("Test", "User"), email, Instant.EPOCH, level, 0, "", "", Map.of());
        accounts.store(account);
        return account;
    }

    private void linkingByEmail(boolean on) {
        testee.settings = new OpenIdSettings(Optional.of(
                new OpenIdSettings.Provider("Example", URI.create("https://grid.example/"), "sub", "openid", on)));
    }

    private Outcome login() {
        return testee.login(proven, ADDRESS);
    }

    @Test
    void aStrangerIsNoAccountWhateverTheProviderSays() {
        assertThat(login()).isEqualTo(new Outcome.NotLinked());
        assertThat(audited).isEmpty();
        assertThat(identities.of(user)).isEmpty();
    }

    @Test
    void aLinkedIdentityIsTheAccountAsItsPasswordIs() {
        assertThat(testee.link(proven, account(0), ADDRESS)).isTrue();
        var opened = (Outcome.Opened) login();
        assertThat(opened.session().who()).isEqualTo(Identifier.of(user));
        assertThat(tokens.tryGetIdentifier(opened.session().token()))
                .isEqualTo(new IdentityResult.Success<>(Identifier.of(user)));
        assertThat(audited).extracting(AuditChange::action).containsExactly("identity-linked", "openid-login");
        assertThat(audited.getFirst().toLine()).contains("Test User", ADDRESS, identity.toString());
    }

    @Test
    void aBarredOrMissingAccountIsRefused() {
        testee.link(proven, account(-1), ADDRESS);
        assertThat(login()).isEqualTo(new Outcome.Refused());
        testee.accounts = new InMemoryUserAccountService();
        assertThat(login()).isEqualTo(new Outcome.Refused());
    }

    @Test
    void anIdentityOfAnotherAccountIsNotTaken() {
        testee.link(proven, account(0), ADDRESS);
        assertThat(identities.link(identity, AgentId.random(), Actor.GRID)).isFalse();
        assertThat(audited).hasSize(1);
        assertThat(login()).isInstanceOf(Outcome.Opened.class);
    }

    @Test
    void unlinkingEndsEverySessionOfTheAccount() {
        testee.link(proven, account(0), ADDRESS);
        var token = ((Outcome.Opened) login()).session().token();
        assertThat(identities.unlink(identity, Actor.GRID)).contains(user);
        assertThat(tokens.tryGetIdentifier(token)).isEqualTo(new IdentityResult.NotFound<>());
        assertThat(login()).isEqualTo(new Outcome.NotLinked());
        assertThat(audited.getLast().action()).isEqualTo("identity-unlinked");
        assertThat(identities.unlink(identity, Actor.GRID)).isEmpty();
    }

    @Test
    void aVerifiedAddressLinksWhereTheOperatorAllowsIt() {
        linkingByEmail(true);
        assertThat(testee.login(new ProvenIdentity(identity, email, Optional.empty()), ADDRESS))
                .as("not verified")
                .isEqualTo(new Outcome.NotLinked());
        assertThat(testee.login(new ProvenIdentity(identity, "", Optional.of("other@mail.example")), ADDRESS))
                .isEqualTo(new Outcome.NotLinked());
        assertThat(testee.login(new ProvenIdentity(identity, "", Optional.of("")), ADDRESS))
                .isEqualTo(new Outcome.NotLinked());
        assertThat(login()).isInstanceOf(Outcome.Opened.class);
        assertThat(identities.of(user)).containsExactly(identity);
        linkingByEmail(false);
        assertThat(login()).as("linked is linked").isInstanceOf(Outcome.Opened.class);
    }

    @Test
    void administratorsAndBarredAccountsAreNeverLinkedByTheirAddress() {
        linkingByEmail(true);
        account(200);
        assertThat(login()).isEqualTo(new Outcome.NotLinked());
        account(-1);
        assertThat(login()).isEqualTo(new Outcome.NotLinked());
        assertThat(identities.of(user)).isEmpty();
    }
}
