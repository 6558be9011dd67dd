// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.http;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The ports on which the listeners accept. */
@Singleton
public class ListenerPorts {
    private static final int NONE = -1;

    private final int publicPort;
    private final int privatePort;
    private final int privateTlsPort;

    @Inject
    public ListenerPorts(
            @ConfigProperty(name = "skerry.listener.public-port", defaultValue = "8002") int publicPort,
            @ConfigProperty(name = "skerry.listener.private-port", defaultValue = "8003") int privatePort,
            @ConfigProperty(name = "skerry.listener.private-tls", defaultValue = "false") boolean privateTls,
            @ConfigProperty(name = "skerry.listener.private-tls-port", defaultValue = "8004") int privateTlsPort) {
        this.publicPort = publicPort;
        this.privatePort = privatePort;
        this.privateTlsPort = privateTls ? privateTlsPort : NONE;
    }

    public boolean isPublic(int port) {
        return port == publicPort;
    }

    /** Whether the grid's own simulators call there, with TLS or without. */
    public boolean isPrivate(int port) {
        return port == privatePort || port == privateTlsPort;
    }

    /** Whether callers have shown a certificate there. */
    public boolean isPrivateTls(int port) {
        return port == privateTlsPort;
    }
}
