// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.http;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The ports on which the two listeners accept. */
@Singleton
public class ListenerPorts {
    private final int publicPort;
    private final int privatePort;

    @Inject
    public ListenerPorts(
            @ConfigProperty(name = "skerry.listener.public-port", defaultValue = "8002") int publicPort,
            @ConfigProperty(name = "skerry.listener.private-port", defaultValue = "8003") int privatePort) {
        this.publicPort = publicPort;
        this.privatePort = privatePort;
    }

    public boolean isPublic(int port) {
        return port == publicPort;
    }

    public boolean isPrivate(int port) {
        return port == privatePort;
    }
}
