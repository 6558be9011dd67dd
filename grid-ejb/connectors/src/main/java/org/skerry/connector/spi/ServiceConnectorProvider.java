// SPDX-License-Identifier: Apache-2.0
package org.skerry.connector.spi;

import java.util.Set;

/**
 * Brings connectors to a server of a kind that Skerry does not know. It is named in {@code
 * META-INF/services/org.skerry.connector.spi.ServiceConnectorProvider} of a jar on the class path or in the modules folder, has a
 * constructor without arguments, and is chosen by its id in {@code skerry.service.<name>}. Around what it makes stand the circuit
 * breaker, the bounds and the figures of all connectors.
 */
public interface ServiceConnectorProvider {
    /** As the configuration writes it: a lower-case letter, then lower-case letters, digits and hyphens. */
    String id();

    /** The service interfaces that it can stand behind. */
    Set<Class<?>> services();

    /**
     * Makes a connector. It is thread-safe, gives up by itself after a time, and throws {@link
     * org.skerry.api.error.ServiceUnavailableException} when its server cannot be asked. Called once for each service, at start;
     * must not call the server.
     *
     * @throws IllegalStateException with key, value and remedy for settings that cannot be used
     */
    <S> S connect(Class<S> service, ConnectorSettings settings);
}
