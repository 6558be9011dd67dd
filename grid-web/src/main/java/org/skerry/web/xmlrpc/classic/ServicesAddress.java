// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.xmlrpc.classic;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where simulators of old find all services: {@code skerry.classic.services-url}, or the private listener. */
@Singleton
public class ServicesAddress {
    private final String uri;

    @Inject
    public ServicesAddress(
            @ConfigProperty(name = "skerry.classic.services-url") Optional<String> configured,
            @ConfigProperty(name = "skerry.listener.private-address", defaultValue = "127.0.0.1") String address,
            @ConfigProperty(name = "skerry.listener.private-port", defaultValue = "8003") int port) {
        this.uri = configured.orElse("http://" + address + ":" + port + "/");
    }

    String uri() {
        return uri;
    }
}
