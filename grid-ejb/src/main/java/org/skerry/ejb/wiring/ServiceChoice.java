// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.wiring;

import java.net.URI;
import java.net.URISyntaxException;
import org.eclipse.microprofile.config.Config;

/** Where a service is, as its configuration says. */
sealed interface ServiceChoice {
    String LOCAL = "local";

    /** In this deployment. */
    record Here() implements ServiceChoice {}

    /**
     * On another server.
     *
     * @param base ends in a slash
     */
    record Remote(URI base) implements ServiceChoice {}

    /** Of a service by its name; here if the configuration does not say. */
    static ServiceChoice of(Config config, String name) {
        var key = ServiceWiring.PREFIX + name;
        return parse(key, config.getOptionalValue(key, String.class).orElse(LOCAL));
    }

    /**
     * Reads a value.
     *
     * @throws IllegalStateException for anything but {@code local} and an http URL, saying what to write instead
     */
    static ServiceChoice parse(String key, String value) {
        var text = value.strip();
        if (text.equals(LOCAL)) {
            return new Here();
        }
        try {
            var uri = new URI(text.endsWith("/") ? text : text + "/");
            var http = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
            if (http && uri.getHost() != null && uri.getQuery() == null && uri.getFragment() == null) {
                return new Remote(uri);
            }
        } catch (URISyntaxException notOne) {
            throw new IllegalStateException(complaint(key, value), notOne);
        }
        throw new IllegalStateException(complaint(key, value));
    }

    private static String complaint(String key, String value) {
        return key + " is '" + value
                + "': write 'local', or the URL of the server that has the service, such as http://grid.example:8003/.";
    }
}
