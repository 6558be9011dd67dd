// SPDX-License-Identifier: Apache-2.0
package org.skerry.wildfly.launch;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.Properties;
import org.skerry.shell.database.GridDriver;

/** What must be so before anything is started; each failure is one sentence with the remedy. */
final class Preflight {
    private static final int NEEDED_JDK = 25;
    private static final long NEEDED_BYTES = 500L << 20;

    private Preflight() {}

    static void check(LaunchSettings settings) {
        jdk();
        existing(settings.server().resolve("jboss-modules.jar"));
        existing(settings.ear());
        existing(settings.regionLibraries());
        disk(settings.data());
        database(System.getenv());
        tcp(settings.address(), settings.publicPort(), "skerry.port.public");
        tcp("127.0.0.1", settings.privatePort(), "skerry.port.private");
        tcp("127.0.0.1", settings.managementPort(), "skerry.port.management");
        tcp(settings.address(), settings.regionHttpPort(), "skerry.port.region-http");
        tcp("127.0.0.1", settings.regionAdminPort(), "skerry.port.region-admin");
        udp(settings.address(), settings.regionUdpPort(), "skerry.port.region-udp");
    }

    private static void jdk() {
        if (Runtime.version().feature() < NEEDED_JDK) {
            throw new LaunchFailure("This is Java " + Runtime.version().feature() + ", and Skerry needs " + NEEDED_JDK
                    + ": set JAVA_HOME to a JDK " + NEEDED_JDK + ".");
        }
    }

    private static void existing(Path file) {
        if (!Files.exists(file)) {
            throw new LaunchFailure(file + " is missing: run `mvn -Prun` in the top folder, which builds it.");
        }
    }

    private static void disk(Path data) {
        try {
            Files.createDirectories(data.resolve("log"));
            var free = Files.getFileStore(data).getUsableSpace();
            if (free < NEEDED_BYTES) {
                throw new LaunchFailure(
                        "Only " + (free >> 20) + " MB are free for " + data + ", and " + (NEEDED_BYTES >> 20)
                                + " are needed: free some, or put the data elsewhere with -Dskerry.data=FOLDER.");
            }
        } catch (IOException denied) {
            throw new LaunchFailure(
                    "Cannot write to " + data + " (" + denied.getMessage()
                            + "): choose another folder with -Dskerry.data=FOLDER.",
                    denied);
        }
    }

    /** One that is named is tried, for WildFly would take long to say that it cannot start. */
    static void database(Map<String, String> environment) {
        var url = environment.get("SKERRY_DB_URL");
        if (url == null) {
            return;
        }
        var login = new Properties();
        login.setProperty("user", environment.getOrDefault("SKERRY_DB_USER", "skerry"));
        login.setProperty("password", environment.getOrDefault("SKERRY_DB_PASSWORD", "skerry"));
        try {
            new GridDriver().connect(url, login).close();
        } catch (SQLException refused) {
            throw new LaunchFailure(String.valueOf(refused.getMessage()), refused);
        }
    }

    private static void tcp(String address, int port, String key) {
        try (var probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(InetAddress.getByName(address), port));
        } catch (IOException taken) {
            throw inUse("TCP", address, port, key, taken);
        }
    }

    private static void udp(String address, int port, String key) {
        try (var probe = new DatagramSocket(new InetSocketAddress(InetAddress.getByName(address), port))) {
            probe.getLocalPort();
        } catch (IOException taken) {
            throw inUse("UDP", address, port, key, taken);
        }
    }

    private static LaunchFailure inUse(String kind, String address, int port, String key, IOException cause) {
        return new LaunchFailure(
                kind + " port " + port + " on " + address + " cannot be had (" + cause.getMessage()
                        + "): end what uses it, or choose another with -D" + key + "=PORT.",
                cause);
    }
}
