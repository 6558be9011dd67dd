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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.skerry.api.account.InMemoryUserAccountService;
import org.skerry.api.account.UserName;
import org.skerry.api.auth.InMemoryAuthenticationService;
import org.skerry.api.id.AgentId;
import org.skerry.api.id.ScopeId;
import org.skerry.api.inventory.InMemoryInventoryService;

@SuppressWarnings("UnnecessaryAssignment") // the test stands in for the container
class FirstAccountsTest {
    private static final String MD5_OF_SECRET = "5ebe2294ecd0e0f08eab7690d2a6ee69";

    private final InMemoryUserAccountService accounts = new InMemoryUserAccountService();
    private final InMemoryAuthenticationService passwords = new InMemoryAuthenticationService();
    private final InMemoryInventoryService inventory = new InMemoryInventoryService();
    private final List<AgentId> populated = new ArrayList<>();
    private final FirstAccounts first = new FirstAccounts();

    @TempDir
    Path folder;

    @BeforeEach
    void wire() {
        first.accounts = accounts;
        first.passwords = passwords;
        first.inventory = inventory;
        first.content = populated::add;
        first.clock = Clock.systemUTC();
    }

    private Path file(String content) throws IOException {
        return Files.writeString(folder.resolve("first.properties"), content);
    }

    @Test
    void missingAccountsAreMadeWithAllTheyNeed() throws IOException {
        first.createFrom(file("1=Test User:secret\n2=Second User:with:colon\n"));
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
        first.createFrom(file("1=Test User:{md5}" + hash + ":salt:y\n"));
        var account = accounts.find(ScopeId.ZERO, new UserName("Test", "User")).orElseThrow();
        assertThat(passwords.authenticate(account.id(), MD5_OF_SECRET, Duration.ofMinutes(1)))
                .isPresent();
    }

    @Test
    void existingAccountsAreLeftAsTheyAre() throws IOException {
        first.createFrom(file("1=Test User:secret\n"));
        first.createFrom(file("1=test user:other\n"));
        var account = accounts.find(ScopeId.ZERO, new UserName("Test", "User")).orElseThrow();
        assertThat(passwords.authenticate(account.id(), MD5_OF_SECRET, Duration.ofMinutes(1)))
                .isPresent();
        assertThat(populated).hasSize(1);
    }

    @Test
    void aBadLineIsToldWithoutItsPassword() throws IOException {
        var bad = file("1=Lonely:secret\n");
        assertThatThrownBy(() -> first.createFrom(bad))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Line 1")
                .hasMessageNotContaining("secret");
    }

    @Test
    void aMissingFileIsToldByName() {
        assertThatThrownBy(() -> first.createFrom(folder.resolve("absent.properties")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("absent.properties");
    }
}
