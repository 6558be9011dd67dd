// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.login.totp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.skerry.api.account.UserAccount;
import org.skerry.api.account.UserName;
import org.skerry.api.concurrent.Race;
import org.skerry.api.id.AgentId;
import org.skerry.api.login.SecondFactor.Verdict;
import org.skerry.ejb.login.LoginRequests;
import org.skerry.ejb.login.SteppedClock;
import org.skerry.ejb.persistence.TestDatabase;

@SuppressWarnings("UnnecessaryAssignment") // stands in for the container
class TotpFactorTest {
    private final SteppedClock clock = new SteppedClock();
    private final TotpFactor factor = new TotpFactor();
    private final UserAccount user = UserAccount.ordinary(AgentId.random(), LoginRequests.NAME, "", Instant.EPOCH);
    private final TotpSecret secret = TotpSecret.parse(TotpSecretTest.RFC).orElseThrow();

    @TempDir
    Path folder;

    @BeforeEach
    void wire() throws IOException {
        var secrets = new TotpSecrets();
        secrets.take(TotpSecrets.read(file("1=test  USER:" + TotpSecretTest.RFC)));
        factor.secrets = secrets;
        factor.tokens = new TotpTokens();
        factor.tokens.transactions = TestDatabase.sharedH2();
        factor.tokens.clock = clock;
        factor.clock = clock;
    }

    private Path file(String lines) throws IOException {
        return Files.writeString(folder.resolve("secrets.properties"), lines);
    }

    private String code() {
        return secret.code(clock.instant().getEpochSecond() / 30);
    }

    private Verdict judge(String token, String memory) {
        return factor.judge(user, LoginRequests.proving(token, memory));
    }

    private static String wrong(String code) {
        return code.equals("000000") ? "000001" : "000000";
    }

    @Test
    void whoIsNotListedIsNotAsked() {
        var other = UserAccount.ordinary(AgentId.random(), new UserName("Second", "User"), "", Instant.EPOCH);
        assertThat(factor.judge(other, LoginRequests.proving("", ""))).isEqualTo(new Verdict.NotAsked());
    }

    @Test
    void theCodeOpensAndIsTakenOnce() {
        assertThat(judge("", "")).isInstanceOf(Verdict.Missing.class);
        assertThat(judge(wrong(code()), "")).isInstanceOf(Verdict.Missing.class);
        assertThat(judge(code().substring(0, 3) + " " + code().substring(3), ""))
                .isInstanceOf(Verdict.Passed.class);
        assertThat(judge(code(), "")).isInstanceOf(Verdict.Missing.class);
        clock.step(Duration.ofSeconds(30));
        assertThat(judge(code(), "")).isInstanceOf(Verdict.Passed.class);
    }

    @Test
    void ofOneCodeTypedManyTimesAtOnceOneCounts() throws Exception {
        assertThat(judge("000", "")).isInstanceOf(Verdict.Missing.class);
        var verdicts = Race.of(8, _ -> judge(code(), ""));
        assertThat(verdicts).filteredOn(Verdict.Passed.class::isInstance).hasSize(1);
    }

    @Test
    void theComputerIsRememberedForAMonth() {
        var memory = ((Verdict.Passed) judge(code(), "")).memory();
        assertThat(judge("", memory)).isEqualTo(new Verdict.Passed(""));
        clock.step(TotpMemory.LASTS.minusSeconds(1));
        assertThat(judge("", memory)).isEqualTo(new Verdict.Passed(""));
        clock.step(Duration.ofSeconds(1));
        assertThat(judge("", memory)).isInstanceOf(Verdict.Missing.class);
    }

    @Test
    void aMemoryCannotBeMade() {
        var memory = ((Verdict.Passed) judge(code(), "")).memory();
        assertThat(judge("", "9" + memory)).isInstanceOf(Verdict.Missing.class);
        assertThat(judge("", memory + "0")).isInstanceOf(Verdict.Missing.class);
        assertThat(judge("", "99999999999999999999-" + memory)).isInstanceOf(Verdict.Missing.class);
        assertThat(judge("", "-")).isInstanceOf(Verdict.Missing.class);
        var other = UserAccount.ordinary(AgentId.random(), LoginRequests.NAME, "", Instant.EPOCH);
        assertThat(factor.judge(other, LoginRequests.proving("", memory)))
                .as("of another account")
                .isInstanceOf(Verdict.Missing.class);
    }

    @Test
    void guessingIsStopped() {
        for (var i = 0; i < TotpTokens.MAX_FAILURES; i++) {
            assertThat(judge(wrong(code()), "")).isInstanceOf(Verdict.Missing.class);
        }
        assertThat(judge(code(), "")).as("even if it is right").isInstanceOf(Verdict.Missing.class);
        clock.step(TotpTokens.REST);
        assertThat(judge(code(), "")).isInstanceOf(Verdict.Passed.class);
    }

    @Test
    void aWrongFileIsNamedWithoutItsSecrets() throws IOException {
        var wrong = file("7=Test User:geheim1");
        assertThatThrownBy(() -> TotpSecrets.read(wrong))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Line 7")
                .hasMessageContaining("skerry.login.totp-secrets")
                .hasMessageNotContaining("geheim1");
        assertThatThrownBy(() -> TotpSecrets.read(folder.resolve("none")))
                .hasMessageContaining("skerry.login.totp-secrets")
                .hasMessageContaining("none");
    }
}
