// SPDX-License-Identifier: Apache-2.0
package org.skerry.wildfly.launch;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Waits until a child answers as it does when it is ready. */
public final class Readiness {
    private static final Duration PAUSE = Duration.ofMillis(200);

    private Readiness() {}

    /**
     * Asks again and again until the address answers 200.
     *
     * @throws LaunchFailure if the child dies first or the time is over
     */
    public static void await(ChildProcess child, URI address, Duration limit, String remedy) {
        try (var client =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build()) {
            var deadline = System.nanoTime() + limit.toNanos();
            while (status(client, address) != 200) {
                if (!child.isAlive()) {
                    throw child.death();
                }
                if (System.nanoTime() > deadline) {
                    throw new LaunchFailure(address + " was not ready within " + limit.toSeconds() + " s: " + remedy);
                }
                TimeUnit.NANOSECONDS.sleep(PAUSE.toNanos());
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new LaunchFailure("Stopped while waiting for " + address + ".", stopped);
        }
    }

    private static int status(HttpClient client, URI address) throws InterruptedException {
        try {
            var request = HttpRequest.newBuilder(address)
                    .timeout(Duration.ofSeconds(5))
                    .build();
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException notYet) {
            return 0;
        }
    }
}
