// SPDX-License-Identifier: Apache-2.0
package org.skerry.connector.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.channels.ServerSocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.skerry.api.error.ServiceUnavailableException;
import org.skerry.api.wire.FormBody;
import org.skerry.api.wire.ServerResponse;
import org.skerry.connector.call.RobustCalls.Repeat;

class RobustCallsTest {
    private static final String SUCCESS =
            "<?xml version=\"1.0\"?>\n<ServerResponse>\n  <result>Success</result>\n</ServerResponse>";

    private final CapturedServer server = new CapturedServer();
    private final RobustCalls calls = new RobustCalls(Duration.ofSeconds(5), Duration.ofSeconds(10));

    @AfterEach
    void stop() {
        calls.close();
        server.close();
    }

    private ServerResponse post(Repeat repeat) {
        return calls.post("test", server.base(), FormBody.request().add("METHOD", "x"), repeat);
    }

    @Test
    void aBrokenConnectionIsRepeatedOnceWhereThatIsSafe() {
        server.breakOff().answer(SUCCESS);

        assertThat(post(Repeat.SAFE).text("result")).contains("Success");
        assertThat(server.heard()).hasSize(2);
        assertThat(calls.failures()).isZero();
    }

    @Test
    void aBrokenConnectionIsNotRepeatedWhereThatIsNotSafe() {
        server.breakOff().answer(SUCCESS);

        assertThatThrownBy(() -> post(Repeat.UNSAFE)).isInstanceOf(ServiceUnavailableException.class);
        assertThat(server.heard()).hasSize(1);
        assertThat(calls.failures()).isOne();
    }

    @Test
    void nobodyThereIsOneException() {
        var nobody = server.base();
        server.close();

        assertThatThrownBy(() -> calls.post("test", nobody, FormBody.request(), Repeat.SAFE))
                .isInstanceOf(ServiceUnavailableException.class)
                .hasMessageStartingWith("test: ");
    }

    @Test
    void errorsAndNonsenseAndNothingAreOneException() {
        server.answer(500, SUCCESS.getBytes(StandardCharsets.UTF_8))
                .answer("<html>")
                .answer(200, new byte[0]);

        for (var i = 0; i < 3; i++) {
            assertThatThrownBy(() -> post(Repeat.SAFE)).isInstanceOf(ServiceUnavailableException.class);
        }
    }

    @Test
    void aServerThatDoesNotAnswerIsGivenUp() {
        try (var silent = ServerSocketChannel.open();
                var hasty = new RobustCalls(Duration.ofSeconds(5), Duration.ofMillis(100))) {
            silent.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            var uri = URI.create("http://127.0.0.1:" + silent.socket().getLocalPort());

            assertThatThrownBy(() -> hasty.post("test", uri, FormBody.request(), Repeat.SAFE))
                    .isInstanceOf(ServiceUnavailableException.class)
                    .hasMessageContaining("in time");
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
