// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.skerry.api.account.InMemoryUserAccountService;
import org.skerry.api.account.UserName;
import org.skerry.api.auth.InMemoryAuthenticationService;
import org.skerry.api.error.ServiceUnavailableException;
import org.skerry.api.id.AgentId;
import org.skerry.api.id.ScopeId;
import org.skerry.api.inventory.InMemoryInventoryService;
import org.skerry.ejb.fixture.MapConfig;
import org.skerry.ejb.persistence.GridReadiness;
import org.skerry.ejb.wiring.ServicePlaces;

@SuppressWarnings("UnnecessaryAssignment") // the test stands in for the container
class FirstAccountsTest {
    private static final String MD5_OF_SECRET = "5ebe2294ecd0e0f08eab7690d2a6ee69";

    private final InMemoryUserAccountService accounts = new InMemoryUserAccountService();
    private final InMemoryAuthenticationService passwords = new InMemoryAuthenticationService();
    private final InMemoryInventoryService inventory = new InMemoryInventoryService();
    private final List<AgentId> populated = new ArrayList<>();
    private final FirstAccounts first = new FirstAccounts();
    private final GridReadiness readiness = new GridReadiness();

    @TempDir
    Path folder;

    @BeforeEach
    void wire() {
        first.accounts = accounts;
        first.passwords = passwords;
        first.inventory = inventory;
        first.content = populated::add;
        first.clock = Clock.systemUTC();
        first.readiness = readiness;
        readiness.schemaIsReady();
    }

    private Path file(String content) throws IOException {
        return Files.writeString(folder.resolve("first.properties"), content);
    }

    /** As a start does. */
    private void create(Path file) {
        startWith(Map.of("skerry.first-accounts", file.toString()));
    }

    private void startWith(Map<String, String> keys) {
        var config = new MapConfig(keys);
        first.config = config;
        first.places = ServicePlaces.of(config);
        first.start();
    }

    @Test
    void missingAccountsAreMadeWithAllTheyNeed() throws IOException {
        create(file("1=Test User:secret\n2=Second User:with:colon\n"));
        var account = accounts.find(ScopeId.ZERO, new UserName("Test", "User")).orElseThrow();
        assertThat(passwords.authenticate(account.id(), MD5_OF_SECRET, Duration.ofMinutes(1)))
                .isPresent();
        assertThat(inventory.rootFolder(account.id())).isPresent();
        assertThat(populated).contains(account.id()).hasSize(2);
        assertThat(accounts.find(ScopeId.ZERO, new UserName("second", "user"))).isPresent();
    }

    @Test
    void passwordsOfAnOpenSimulatorGridAreTakenIn() throws IOException {
        // md5("5ebe…6ee69:salt:y"): the salt may have a colon
        var hash = "3F377BC893AC4E30106AC8CE03E1F0AA";
        create(file("1=Test User:{md5}" + hash + ":salt:y\n"));
        var account = accounts.find(ScopeId.ZERO, new UserName("Test", "User")).orElseThrow();
        assertThat(passwords.authenticate(account.id(), MD5_OF_SECRET, Duration.ofMinutes(1)))
                .isPresent();
    }

    @Test
    void existingAccountsAreLeftAsTheyAre() throws IOException {
        create(file("1=Test User:secret\n"));
        create(file("1=test user:other\n"));
        var account = accounts.find(ScopeId.ZERO, new UserName("Test", "User")).orElseThrow();
        assertThat(passwords.authenticate(account.id(), MD5_OF_SECRET, Duration.ofMinutes(1)))
                .isPresent();
        assertThat(populated).hasSize(1);
    }

    @Test
    void aStartDoesNotAskAServerThatMayBeStartingToo() throws IOException {
        var asked = new AtomicInteger();
        first.content = user -> {
            if (asked.incrementAndGet() == 1) {
                throw new ServiceUnavailableException("inventory", "no answer in time");
            }
            populated.add(user);
        };
        startWith(Map.of(
                "skerry.first-accounts",
                file("1=Test User:secret\n").toString(),
                "skerry.service.inventory",
                "http://inventory.example:8003/"));
        assertThat(asked).hasValue(0);
        assertThat(readiness.isReady()).isFalse();

        first.later();
        assertThat(readiness.isReady()).as("it was away").isFalse();
        assertThat(accounts.find(ScopeId.ZERO, new UserName("Test", "User"))).isEmpty();

        first.later();
        assertThat(readiness.isReady()).isTrue();
        var account = accounts.find(ScopeId.ZERO, new UserName("Test", "User")).orElseThrow();
        assertThat(populated).containsExactly(account.id());
        first.later();
        assertThat(asked).hasValue(2);
    }

    @Test
    void aBadLineIsToldWithoutItsPassword() throws IOException {
        var bad = file("1=Lonely:secret\n");
        assertThatThrownBy(() -> create(bad))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Line 1")
                .hasMessageNotContaining("secret");
    }

    @Test
    void aMissingFileIsToldByName() {
        assertThatThrownBy(() -> create(folder.resolve("absent.properties")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("absent.properties");
    }
}
