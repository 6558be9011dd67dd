// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.skerry.api.error.ServiceUnavailableException;
import org.skerry.api.login.LoginControl;
import org.skerry.web.xmlrpc.XmlRpcCall;

class SetLoginLevelMethodTest {
    private static final InstantSource CLOCK = InstantSource.system();

    private final LoginQueue queue = new LoginQueue(
            new LoginLimits(1, 1, Duration.ofMinutes(1)), Thread.ofVirtual().factory(), CLOCK);
    private final List<String> asked = new ArrayList<>();

    private String success(LoginControl control, Map<String, Object> members, int allowed) {
        var rate = new LoginRateLimit(allowed, Duration.ofSeconds(10), CLOCK);
        var call = new XmlRpcCall(new HashMap<String, @Nullable Object>(members), "127.0.0.1");
        var answer = new SetLoginLevelMethod(control, rate, queue)
                .call(call)
                .toCompletableFuture()
                .join();
        assertThat(answer).containsOnlyKeys("success");
        return String.valueOf(answer.get("success"));
    }

    private LoginControl saying(boolean answer) {
        return (scope, name, password, level, address) -> {
            asked.add(name + " " + password + " " + level);
            return answer;
        };
    }

    private static Map<String, Object> call(Object level) {
        return Map.of("first", "Grid", "last", "Admin", "passwd", "secret", "level", level);
    }

    @Test
    void isAnsweredAsTextWhateverTheNumbersForm() {
        assertThat(success(saying(true), call(50), 100)).isEqualTo("true");
        assertThat(success(saying(true), call("-1"), 100)).isEqualTo("true");
        assertThat(success(saying(false), call(50), 100)).isEqualTo("false");
        assertThat(asked)
                .containsExactly(
                        "Grid Admin 5ebe2294ecd0e0f08eab7690d2a6ee69 50",
                        "Grid Admin 5ebe2294ecd0e0f08eab7690d2a6ee69 -1",
                        "Grid Admin 5ebe2294ecd0e0f08eab7690d2a6ee69 50");
    }

    @Test
    void withoutAMemberNobodyIsAsked() {
        for (var missing : List.of("first", "last", "passwd", "level")) {
            var members = new HashMap<>(call(50));
            members.remove(missing);
            assertThat(success(saying(true), members, 100)).as(missing).isEqualTo("false");
        }
        assertThat(success(saying(true), call("high"), 100)).isEqualTo("false");
        assertThat(asked).isEmpty();
    }

    @Test
    void itIsNoWayAroundTheLimitOfLogins() {
        assertThat(success(saying(true), call(50), 0)).isEqualTo("false");
        assertThat(asked).isEmpty();
    }

    @Test
    void aGridThatCannotAnswerHasNotDoneIt() {
        assertThat(success(
                        (scope, name, password, level, address) -> {
                            throw new ServiceUnavailableException("auth", "gone");
                        },
                        call(50),
                        100))
                .isEqualTo("false");
    }
}
