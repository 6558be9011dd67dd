// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.skerry.api.audit.Actor;
import org.skerry.api.wire.CallerHeaders;
import org.skerry.web.trust.CallerCheck.Call;
import org.skerry.web.trust.CallerCheck.Door;
import org.skerry.web.trust.CallerCheck.Verdict;

class CallerCheckTest {
    private static final String SECRET = "0123456789abcdef";
    private static final String CLIENT = "192.0.2.1";
    private static final TrustSettings NOTHING = new TrustSettings(Optional.empty(), Optional.empty());
    private static final TrustSettings BY_SECRET = new TrustSettings(Optional.of(SECRET), Optional.empty());
    private static final TrustSettings BY_BASIC =
            new TrustSettings(Optional.empty(), Optional.of(new TrustSettings.Basic("sims", "päss:word")));
    private static final TrustSettings BY_EITHER = new TrustSettings(BY_SECRET.secret(), BY_BASIC.basic());
    private static final Map<String, String> RIGHT_SECRET = Map.of(CallerHeaders.SECRET, SECRET);
    private static final Map<String, String> RIGHT_BASIC =
            Map.of(CallerHeaders.AUTHORIZATION, CallerHeaders.basic("sims", "päss:word"));

    private static Call call(Door door, String method, String local, Map<String, String> headers) {
        return new Call(door, method, CLIENT, local, Optional.empty(), headers::get);
    }

    private static Verdict plain(TrustSettings settings, Map<String, String> headers) {
        return new CallerCheck(settings).check(call(Door.PRIVATE, "POST", "10.0.0.1", headers));
    }

    private static Verdict trusted(String name) {
        return new Verdict.Trusted(new Actor(name, CLIENT));
    }

    @Test
    void theSecretLetsIn() {
        assertThat(plain(BY_SECRET, RIGHT_SECRET)).isEqualTo(trusted("secret"));
        assertThat(plain(BY_SECRET, Map.of())).isEqualTo(new Verdict.Forbidden("no-proof"));
        assertThat(plain(BY_SECRET, Map.of(CallerHeaders.SECRET, SECRET + "x")))
                .isEqualTo(new Verdict.Forbidden("wrong-proof"));
        assertThat(plain(BY_SECRET, RIGHT_BASIC)).isEqualTo(new Verdict.Forbidden("wrong-proof"));
    }

    @Test
    void nameAndPasswordLetInAsSimulatorsSendThem() {
        assertThat(plain(BY_BASIC, RIGHT_BASIC)).isEqualTo(trusted("basic:sims"));
        assertThat(plain(BY_BASIC, Map.of())).isEqualTo(new Verdict.Unauthorized("no-proof"));
        assertThat(plain(BY_BASIC, RIGHT_SECRET)).isEqualTo(new Verdict.Unauthorized("wrong-proof"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Basic",
                "Basic ",
                "Basic !!!",
                "Bearer c2ltczpww6Rzczp3b3Jk",
                "Basic c2ltczpww6Rzczp3b3J",
                "Basic c2ltczp3cm9uZw==",
                "Basic OnDDpHNzOndvcmQ="
            })
    void wrongOrBrokenPasswordsAreRefused(String header) {
        assertThat(plain(BY_BASIC, Map.of(CallerHeaders.AUTHORIZATION, header)))
                .isEqualTo(new Verdict.Unauthorized("wrong-proof"));
    }

    @Test
    void eitherWillDoWhereBothAreSet() {
        assertThat(plain(BY_EITHER, RIGHT_SECRET)).isEqualTo(trusted("secret"));
        assertThat(plain(BY_EITHER, RIGHT_BASIC)).isEqualTo(trusted("basic:sims"));
        assertThat(plain(BY_EITHER, Map.of())).isEqualTo(new Verdict.Unauthorized("no-proof"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "127.9.9.9", "0:0:0:0:0:0:0:1", "::1"})
    void withoutProofLoopbackAddressesAreServed(String local) {
        assertThat(new CallerCheck(NOTHING).check(call(Door.PRIVATE, "POST", local, Map.of())))
                .isEqualTo(trusted("open"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.1", "192.0.2.7", "2001:db8::1", "127.0.0.1.example.org", "127.x:1", ""})
    void withoutProofOtherAddressesAreNot(String local) {
        assertThat(new CallerCheck(NOTHING).check(call(Door.PRIVATE, "POST", local, Map.of())))
                .isEqualTo(new Verdict.Forbidden("public-address"));
    }

    @Test
    void overTlsACertificateIsNeededAndTheRestAsElsewhere() {
        var anonymous = call(Door.PRIVATE_TLS, "POST", "10.0.0.1", RIGHT_BASIC);
        assertThat(new CallerCheck(NOTHING).check(anonymous)).isEqualTo(new Verdict.Forbidden("no-certificate"));
        assertThat(new CallerCheck(BY_BASIC).check(anonymous)).isEqualTo(new Verdict.Forbidden("no-certificate"));
        var known = new Call(
                Door.PRIVATE_TLS, "POST", CLIENT, "10.0.0.1", Optional.of("CN=sim"), Map.<String, String>of()::get);
        assertThat(new CallerCheck(NOTHING).check(known)).isEqualTo(trusted("certificate:CN=sim"));
        assertThat(new CallerCheck(BY_BASIC).check(known)).isEqualTo(new Verdict.Unauthorized("no-proof"));
    }

    @Test
    void scriptsReachNothingButWhatTheWorldMayRead() {
        var script = Map.of(CallerHeaders.SCRIPT, "OpenSim", CallerHeaders.SECRET, SECRET);
        var check = new CallerCheck(BY_SECRET);
        for (var method : new String[] {"GET", "POST"}) {
            assertThat(check.check(call(Door.PRIVATE, method, "127.0.0.1", script)))
                    .isEqualTo(new Verdict.Forbidden("script"));
        }
        assertThat(check.check(call(Door.PUBLIC, "POST", "10.0.0.1", script)))
                .isEqualTo(new Verdict.Forbidden("script"));
        assertThat(check.check(call(Door.PUBLIC, "GET", "10.0.0.1", script))).isEqualTo(trusted("public"));
        assertThat(check.check(call(Door.PUBLIC, "POST", "10.0.0.1", Map.of()))).isEqualTo(trusted("public"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"X-Forwarded-Host", "X-Forwarded-Port", "Forwarded"})
    void noHeaderMovesACallToThePrivateSide(String header) {
        var moved = call(Door.PRIVATE, "POST", "127.0.0.1", Map.of(header, ""));
        assertThat(new CallerCheck(NOTHING).check(moved)).isEqualTo(new Verdict.Forbidden("forwarded"));
        var open = call(Door.PUBLIC, "POST", "10.0.0.1", Map.of(header, "grid.example:8002"));
        assertThat(new CallerCheck(NOTHING).check(open)).isEqualTo(trusted("public"));
    }

    @Test
    void refusalsAreCountedAndToldOnceAMinuteForEachAddress() {
        var now = new Instant[] {Instant.EPOCH};
        var refused = new RefusedCalls(() -> now[0]);
        assertThat(refused.add("no-proof", CLIENT)).isTrue();
        assertThat(refused.add("no-proof", CLIENT)).isFalse();
        assertThat(refused.add("no-proof", "192.0.2.2")).isTrue();
        now[0] = now[0].plusSeconds(60);
        assertThat(refused.add("no-proof", CLIENT)).isTrue();
        assertThat(refused.count()).isEqualTo(4);
    }
}
