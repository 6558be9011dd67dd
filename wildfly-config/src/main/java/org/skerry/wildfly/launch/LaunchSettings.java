// SPDX-License-Identifier: Apache-2.0
package org.skerry.wildfly.launch;

import java.nio.file.Path;
import java.util.Properties;
import java.util.regex.Pattern;

/**
 * What may be set with {@code -D} when running; each key has a default that works on one machine.
 *
 * @param data folder of databases, logs and credentials; survives {@code mvn clean}
 * @param server the provisioned WildFly
 * @param ear the deployment
 * @param regionLibraries folder with the region server's jars
 * @param address IP address that viewers reach; loopback by default, so that nothing is open to the network
 * @param publicPort of login and all that viewers ask of the grid
 * @param privatePort of the services for simulators
 * @param managementPort of console and health
 * @param regionHttpPort of the region server's capabilities
 * @param regionUdpPort of the region's circuits
 * @param regionAdminPort of the region server's metrics and health; always on loopback
 * @param regionHeap largest heap of the region server, as {@code -Xmx} takes it
 */
record LaunchSettings(
        Path data,
        Path server,
        Path ear,
        Path regionLibraries,
        String address,
        int publicPort,
        int privatePort,
        int managementPort,
        int regionHttpPort,
        int regionUdpPort,
        int regionAdminPort,
        String regionHeap) {
    private static final Pattern HEAP = Pattern.compile("[1-9][0-9]{0,9}[kKmMgG]");

    static LaunchSettings of(Properties given) {
        return new LaunchSettings(
                path(given, "skerry.data"),
                path(given, "skerry.server"),
                path(given, "skerry.ear"),
                path(given, "skerry.region.libraries"),
                address(given),
                port(given, "skerry.port.public", 8002),
                port(given, "skerry.port.private", 8003),
                port(given, "skerry.port.management", 9990),
                port(given, "skerry.port.region-http", 9000),
                port(given, "skerry.port.region-udp", 9000),
                port(given, "skerry.port.region-admin", 9001),
                heap(given));
    }

    private static String heap(Properties given) {
        var value = given.getProperty("skerry.region.heap", RegionProcess.DEFAULT_HEAP)
                .strip();
        if (!HEAP.matcher(value).matches()) {
            throw new LaunchFailure(
                    "-Dskerry.region.heap=" + value + " is not a size of memory: give a number and a unit, such as "
                            + RegionProcess.DEFAULT_HEAP + ".");
        }
        return value;
    }

    private static Path path(Properties given, String key) {
        var value = given.getProperty(key, "");
        if (value.isBlank()) {
            throw new LaunchFailure("Set -D" + key + " to a path: the run profile of the build does so.");
        }
        return Path.of(value).toAbsolutePath().normalize();
    }

    private static String address(Properties given) {
        var value = given.getProperty("skerry.address", "127.0.0.1").strip();
        if (value.isEmpty() || value.equals("0.0.0.0") || value.contains(":")) {
            throw new LaunchFailure(
                    "-Dskerry.address=" + value
                            + " is not an address that viewers can reach: give the machine's own IPv4 address, such as 192.168.1.10.");
        }
        return value;
    }

    private static int port(Properties given, String key, int fallback) {
        var value = given.getProperty(key, Integer.toString(fallback)).strip();
        try {
            var port = Integer.parseInt(value);
            if (port > 0 && port < 65536) {
                return port;
            }
        } catch (NumberFormatException notANumber) {
            throw new LaunchFailure(portSentence(key, value, fallback), notANumber);
        }
        throw new LaunchFailure(portSentence(key, value, fallback));
    }

    private static String portSentence(String key, String value, int fallback) {
        return "-D" + key + "=" + value + " is not a port: give a number from 1 to 65535, such as " + fallback + ".";
    }

    Path logs() {
        return data.resolve("log");
    }

    String loginUri() {
        return "http://" + address + ":" + publicPort + "/";
    }
}
