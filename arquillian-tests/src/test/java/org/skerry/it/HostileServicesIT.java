// SPDX-License-Identifier: Apache-2.0
package org.skerry.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.skerry.api.binary.Octets;
import org.skerry.api.hostile.HostileService;
import org.skerry.api.hostile.HostileServices;
import org.skerry.api.hostile.HostileTrial;

/** Form services on their database take what strangers send: failure forms, nothing changed, a quiet log. */
@ArquillianTest
@RunAsClient
class HostileServicesIT {
    private static final int RUNS = 150;
    /** Of one trial, with those that look at what is there. */
    private static final int REQUESTS = RUNS * 3;

    static List<HostileService> services() {
        return HostileServices.all();
    }

    @ParameterizedTest
    @MethodSource("services")
    void takesWhatNoSimulatorSends(HostileService service) throws IOException {
        var log = ServerLog.fromNow();
        var address = Grid.privateUri().resolve(service.path());
        new HostileTrial(service, form -> {
                    try {
                        var reply = Http.post(address, "application/x-www-form-urlencoded", form);
                        return new HostileTrial.Answer(reply.statusCode(), Octets.owning(reply.body()));
                    } catch (IOException broken) {
                        throw new UncheckedIOException(broken);
                    } catch (InterruptedException stopped) {
                        Thread.currentThread().interrupt();
                        throw new IllegalStateException(stopped);
                    }
                })
                .run(5, RUNS);
        log.assertQuiet(REQUESTS);
    }
}
