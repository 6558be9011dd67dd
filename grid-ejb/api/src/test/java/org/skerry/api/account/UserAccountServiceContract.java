// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.skerry.api.account.UserAccountService.StoreOutcome;
import org.skerry.api.concurrent.Race;
import org.skerry.api.id.AgentId;
import org.skerry.api.id.ScopeId;

/** What every implementation of {@link UserAccountService} must do; the store may hold other accounts. */
public interface UserAccountServiceContract {
    UserAccountService testee();

    /** By which accounts are made, for implementations that can only read. */
    default UserAccountService writer() {
        return testee();
    }

    private static String word() {
        return "w" + UUID.randomUUID().toString().replace("-", "").substring(0, 16);
    }

    private static UserAccount fresh(String first, String last) {
        return new UserAccount(
                AgentId.random(),
                ScopeId.ZERO,
                new UserName(first, last),
                word() + "@example.org",
                Instant.ofEpochSecond(1_700_000_000),
                200,
                5,
                "Captain",
                "NO",
                Map.of("HomeURI", "http://home.example:8002/"));
    }

    private UserAccount stored(UserAccount account) {
        assertThat(writer().store(account)).isEqualTo(new StoreOutcome.Stored(account));
        return account;
    }

    @Test
    default void findsWhatWasStoredById() {
        var account = stored(fresh(word(), word()));
        assertThat(testee().find(ScopeId.ZERO, account.id())).contains(account);
    }

    @Test
    default void findsByNameWithoutRegardToCase() {
        var account = stored(fresh("Ann" + word(), "Öst" + word()));
        var shouted = new UserName(
                account.name().first().toUpperCase(Locale.ROOT),
                account.name().last().toUpperCase(Locale.ROOT));
        assertThat(testee().find(ScopeId.ZERO, account.name())).contains(account);
        assertThat(testee().find(ScopeId.ZERO, shouted)).contains(account);
    }

    @Test
    default void findsByEmailWithoutRegardToCase() {
        var account = stored(fresh(word(), word()));
        assertThat(testee().findByEmail(ScopeId.ZERO, account.email().toUpperCase(Locale.ROOT)))
                .contains(account);
    }

    @Test
    default void sharedEmailFindsTheOldestAccount() {
        var mail = word() + "@example.org";
        var young = new UserAccount(
                AgentId.random(),
                ScopeId.ZERO,
                new UserName(word(), word()),
                mail,
                Instant.ofEpochSecond(2000),
                0,
                0,
                "",
                "",
                Map.of());
        var old = new UserAccount(
                AgentId.random(),
                ScopeId.ZERO,
                new UserName(word(), word()),
                mail,
                Instant.ofEpochSecond(1000),
                0,
                0,
                "",
                "",
                Map.of());
        stored(young);
        stored(old);
        assertThat(testee().findByEmail(ScopeId.ZERO, mail)).contains(old);
    }

    @Test
    default void unknownIsNotFound() {
        assertThat(testee().find(ScopeId.ZERO, AgentId.random())).isEmpty();
        assertThat(testee().find(ScopeId.ZERO, AgentId.ZERO)).isEmpty();
        assertThat(testee().find(ScopeId.ZERO, new UserName(word(), word()))).isEmpty();
        assertThat(testee().findByEmail(ScopeId.ZERO, word() + "@nowhere.example"))
                .isEmpty();
        assertThat(testee().findByEmail(ScopeId.ZERO, "")).isEmpty();
    }

    @Test
    default void namesDoNotMatchInParts() {
        var account = stored(fresh(word(), word()));
        var half = new UserName(account.name().first(), account.name().last().substring(0, 4));
        assertThat(testee().find(ScopeId.ZERO, half)).isEmpty();
    }

    @Test
    default void storeWithTheSameIdReplaces() {
        var before = stored(fresh(word(), word()));
        var after = new UserAccount(
                before.id(), ScopeId.ZERO, new UserName(word(), word()), "", before.created(), -1, 0, "", "", Map.of());
        stored(after);
        assertThat(testee().find(ScopeId.ZERO, before.id())).contains(after);
        assertThat(testee().find(ScopeId.ZERO, after.name())).contains(after);
        assertThat(testee().find(ScopeId.ZERO, before.name())).isEmpty();
    }

    @Test
    default void takenNameIsRefusedAndNothingChanges() {
        var first = stored(fresh(word(), word()));
        var second = fresh(
                first.name().first().toUpperCase(Locale.ROOT), first.name().last());
        assertThat(writer().store(second)).isInstanceOf(StoreOutcome.Refused.class);
        assertThat(testee().find(ScopeId.ZERO, second.id())).isEmpty();
        assertThat(testee().find(ScopeId.ZERO, first.name())).contains(first);
    }

    @Test
    default void unusableAccountsAreRefused() {
        var zero = new UserAccount(
                AgentId.ZERO, ScopeId.ZERO, new UserName(word(), word()), "", Instant.EPOCH, 0, 0, "", "", Map.of());
        assertThat(writer().store(zero)).isInstanceOf(StoreOutcome.Refused.class);
        assertThat(writer().store(fresh("", word()))).isInstanceOf(StoreOutcome.Refused.class);
        assertThat(writer().store(fresh(word(), "  "))).isInstanceOf(StoreOutcome.Refused.class);
        assertThat(writer().store(fresh("x".repeat(5000), word()))).isInstanceOf(StoreOutcome.Refused.class);
    }

    @Test
    default void oneOfTwoSimultaneousAccountsGetsTheName() throws InterruptedException {
        var first = word();
        var last = word();
        var outcomes = Race.of(2, runner -> writer().store(fresh(first, last)));
        assertThat(outcomes).filteredOn(StoreOutcome.Stored.class::isInstance).hasSize(1);
    }

    @Test
    default void anotherScopeDoesNotSeeAnAccountOfAScope() {
        var scope = ScopeId.random();
        var inside = new UserAccount(
                AgentId.random(), scope, new UserName(word(), word()), "", Instant.EPOCH, 0, 0, "", "", Map.of());
        stored(inside);
        assertThat(testee().find(scope, inside.id())).isPresent();
        assertThat(testee().find(ScopeId.ZERO, inside.id())).isPresent();
        assertThat(testee().find(ScopeId.random(), inside.id())).isEmpty();
        assertThat(testee().find(ScopeId.random(), inside.name())).isEmpty();
    }

    @Test
    default void anAccountWithoutScopeIsSeenByEveryScope() {
        var account = stored(fresh(word(), word()));
        assertThat(testee().find(ScopeId.random(), account.name())).contains(account);
    }

    @Test
    default void oneWordSearchesBothNames() {
        var word = word();
        var byFirst = stored(fresh(word + "a", word()));
        var byLast = stored(fresh("z" + word(), word.toUpperCase(Locale.ROOT) + "b"));
        var within = stored(fresh("x" + word, "x" + word()));
        assertThat(testee().search(ScopeId.ZERO, word)).containsExactly(byFirst, within, byLast);
    }

    @Test
    default void twoWordsSearchFirstAndLastName() {
        var first = word();
        var last = word();
        var hit = stored(fresh(first, last));
        stored(fresh(first, word()));
        assertThat(testee().search(ScopeId.ZERO, first.substring(3) + "  " + last.substring(0, 12)))
                .containsExactly(hit);
        assertThat(testee().search(ScopeId.ZERO, last + " " + first)).isEmpty();
    }

    @Test
    default void emptyQueryAndWildcardsFindNobody() {
        stored(fresh(word(), word()));
        assertThat(testee().search(ScopeId.ZERO, "")).isEmpty();
        assertThat(testee().search(ScopeId.ZERO, "  ")).isEmpty();
        assertThat(testee().search(ScopeId.ZERO, "%")).isEmpty();
        assertThat(testee().search(ScopeId.ZERO, "_____")).isEmpty();
        assertThat(testee().search(ScopeId.ZERO, "%%%%")).isEmpty();
        assertThat(testee().search(ScopeId.ZERO, "!!!")).isEmpty();
    }

    @Test
    default void shortWordsAndLongSentencesFindNobody() {
        var account = stored(fresh(word(), word()));
        var first = account.name().first();
        assertThat(testee().search(ScopeId.ZERO, first.substring(0, 2))).isEmpty();
        assertThat(testee().search(ScopeId.ZERO, first + " " + account.name().last() + " x"))
                .isEmpty();
        assertThat(testee().search(
                                ScopeId.ZERO,
                                first + " " + account.name().last().substring(0, 1)))
                .containsExactly(account);
    }

    @Test
    default void atMostAHundredAreFoundByName() {
        var word = word();
        for (var i = 0; i < 103; i++) {
            stored(fresh(word, "n%03d".formatted(i) + word()));
        }
        assertThat(testee().search(ScopeId.ZERO, word))
                .hasSize(100)
                .first()
                .satisfies(account -> assertThat(account.name().last()).startsWith("n000"));
    }

    @Test
    default void levelFlagsTitleAndCountryCanBeChanged() {
        var before = stored(fresh(word(), word()));
        var after = new UserAccount(
                before.id(),
                before.scope(),
                before.name(),
                before.email(),
                before.created(),
                -1,
                0xF00,
                "Visitor",
                "DE",
                Map.of("HomeURI", "http://new.example:8002/", "InventoryServerURI", "http://new.example:8003/"));
        stored(after);
        assertThat(testee().find(ScopeId.ZERO, before.id())).contains(after);
    }

    @Test
    default void aNameHasNoBlanksOrControlCharacters() {
        for (var bad : List.of("a b", "a\tb", "a\nb", " a", "a\0")) {
            assertThat(writer().store(fresh(bad, word()))).as(bad).isInstanceOf(StoreOutcome.Refused.class);
            assertThat(writer().store(fresh(word(), bad))).as(bad).isInstanceOf(StoreOutcome.Refused.class);
        }
    }

    @Test
    default void findsSeveralAndLeavesOutTheUnknown() {
        var one = stored(fresh(word(), word()));
        var two = stored(fresh(word(), word()));
        assertThat(testee().findAll(ScopeId.ZERO, List.of(one.id(), AgentId.random(), two.id(), one.id())))
                .containsExactlyInAnyOrder(one, two);
        assertThat(testee().findAll(ScopeId.ZERO, List.of())).isEmpty();
    }
}
