// SPDX-License-Identifier: Apache-2.0
package org.skerry.standalone.run;

import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/**
 * That logins, services and regions, which are several processes elsewhere, do not want one TCP port of one address. Told
 * before anything is started, with the keys; a port of another process is found at the start.
 */
public final class ListenerPorts {
    private static final String LOOPBACK = "127.0.0.1";
    private static final String ANY = "0.0.0.0";

    private ListenerPorts() {}

    /** @param key of the port */
    private record Wanted(String key, String address, String port) {
        boolean collidesWith(Wanted other) {
            return port.equals(other.port)
                    && (address.equals(other.address) || address.equals(ANY) || other.address.equals(ANY));
        }
    }

    /** Keys, value and remedy of the first two that want the same; those of the region server alone it tells itself. */
    public static Optional<String> problem(Config config) {
        var ofGrid = List.of(
                wanted(config, "skerry.listener.public-port", StandaloneDefaults.address(config)),
                wanted(
                        config,
                        "skerry.listener.private-port",
                        text(config, "skerry.listener.private-address").orElse(LOOPBACK)));
        var ofRegions = List.of(
                wanted(config, "http.port", text(config, "http.bind").orElse(LOOPBACK)),
                wanted(config, "admin.port", text(config, "admin.bind").orElse(LOOPBACK)));
        if (ofGrid.getFirst().collidesWith(ofGrid.getLast())) {
            return Optional.of(told(ofGrid.getFirst(), ofGrid.getLast()));
        }
        return ofGrid.stream()
                .flatMap(one -> ofRegions.stream().filter(one::collidesWith).map(other -> told(one, other)))
                .findFirst();
    }

    private static Wanted wanted(Config config, String key, String address) {
        // what is no number is told by who reads it
        return new Wanted(key, address, text(config, key).orElse(key));
    }

    private static Optional<String> text(Config config, String key) {
        return config.getOptionalValue(key, String.class).map(String::strip).filter(value -> !value.isEmpty());
    }

    private static String told(Wanted one, Wanted other) {
        return other.key() + " is '" + other.port() + "', which " + one.key() + " has, too: give each its own port.";
    }
}
