// SPDX-License-Identifier: Apache-2.0
package org.skerry.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/**
 * More logins at once than the server has threads for requests, into a simulator that asks the grid back before it
 * answers: all come in, and the grid is as before.
 */
@ArquillianTest
@RunAsClient
class LoginStormIT {
    /** Three times what a server on two processors has threads; see {@code arquillian.xml}. */
    private static final int STORM = 96;

    private static final AccountPattern ACCOUNTS = new AccountPattern("Storm", "Petrel%d", "storm-password");

    private static URI at(String listener) {
        return URI.create("http://127.0.0.1:" + System.getProperty("it.port." + listener) + "/");
    }

    private static LoginCall login(HttpClient http) {
        return new LoginCall(http, at("public"), "uri:" + AskingSimulator.REGION + "&128&128&30");
    }

    @Test
    void aStormOfLoginsComesInAndPasses() throws Exception {
        try (var creation = new AccountCreation(at("private"))) {
            IntStream.rangeClosed(0, STORM).mapToObj(ACCOUNTS::account).forEach(creation::create);
        }
        try (var simulator = new AskingSimulator(at("private"));
                var http = HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .build()) {
            assertThat(storm(http))
                    .hasSize(STORM)
                    .allSatisfy(answer -> assertThat(answer).isInstanceOf(LoginAnswer.Accepted.class));
            assertThat(simulator.announced()).isEqualTo(STORM);

            assertThat(login(http).login(ACCOUNTS.account(0))).isInstanceOf(LoginAnswer.Accepted.class);
            assertThat(status(http, at("public").resolve("get_grid_info"))).isEqualTo(200);
            assertThat(status(http, at("public").resolve("health/ready"))).isEqualTo(200);
        }
    }

    private static List<LoginAnswer> storm(HttpClient http) throws InterruptedException, ExecutionException {
        try (var viewers = Executors.newVirtualThreadPerTaskExecutor()) {
            var logins = IntStream.rangeClosed(1, STORM)
                    .mapToObj(i -> (Callable<LoginAnswer>) () -> login(http).login(ACCOUNTS.account(i)))
                    .toList();
            var answers = new ArrayList<LoginAnswer>();
            for (Future<LoginAnswer> answer : viewers.invokeAll(logins)) {
                answers.add(answer.get());
            }
            return answers;
        }
    }

    private static int status(HttpClient http, URI address) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(address).build(), BodyHandlers.discarding())
                .statusCode();
    }
}
