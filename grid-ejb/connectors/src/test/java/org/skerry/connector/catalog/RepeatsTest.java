// SPDX-License-Identifier: Apache-2.0
package org.skerry.connector.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.skerry.api.error.ServiceUnavailableException;
import org.skerry.api.operation.Changes;
import org.skerry.api.operation.Reads;
import org.skerry.connector.call.RobustCalls;

/** What interfaces say of repeats is what connectors do when a connection breaks after the request was sent. */
class RepeatsTest {
    private final AtomicInteger heard = new AtomicInteger();
    private final RobustCalls calls = new RobustCalls(Duration.ofSeconds(5), Duration.ofSeconds(10));
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            try (exchange) {
                exchange.getRequestBody().readAllBytes();
                heard.incrementAndGet();
                exchange.sendResponseHeaders(200, 1000);
                exchange.getResponseBody().write(new byte[10]);
            }
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
        calls.close();
    }

    static Stream<Arguments> operations() {
        return ServiceKind.ALL.stream()
                .flatMap(kind -> Arrays.stream(kind.type().getMethods()).map(method -> Arguments.of(kind, method)));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("operations")
    void connectorsRepeatWhatMayBeRepeated(ServiceKind<?> kind, Method method) {
        var base = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        var connector = kind.connector().apply(base, new Wires(calls, calls, "", Optional.empty()));
        var arguments = Arrays.stream(method.getGenericParameterTypes())
                .map(Samples::of)
                .toArray();

        var thrown = catchThrowable(() -> method.invoke(connector, arguments));

        assertThat(thrown).isInstanceOf(InvocationTargetException.class);
        assertThat(thrown.getCause()).isInstanceOf(ServiceUnavailableException.class);
        var changes = method.getAnnotation(Changes.class);
        if (method.isAnnotationPresent(Reads.class) || (changes != null && changes.repeatable())) {
            assertThat(heard.get()).isGreaterThanOrEqualTo(2);
        } else if (Arrays.stream(method.getParameterTypes()).noneMatch(java.io.InputStream.class::isAssignableFrom)) {
            assertThat(heard).hasValue(1);
        }
    }
}
