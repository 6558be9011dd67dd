// SPDX-License-Identifier: Apache-2.0
package org.skerry.standalone.run;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.eclipse.microprofile.config.Config;
import org.skerry.shell.first.LandingRegion;

/** What the keys of grid and regions are where nothing says otherwise: all in one folder, on loopback, nothing to set. */
final class StandaloneDefaults {
    private static final String ADDRESS = "skerry.address";
    private static final String LOOPBACK = "127.0.0.1";

    private StandaloneDefaults() {}

    /** The address that viewers reach. */
    static String address(Config config) {
        var address =
                config.getOptionalValue(ADDRESS, String.class).orElse(LOOPBACK).strip();
        if (address.isEmpty() || address.equals("0.0.0.0") || address.contains(":")) {
            throw new IllegalStateException(ADDRESS + " is '" + address
                    + "', which viewers cannot reach: give the machine's own IPv4 address, such as 192.168.1.10.");
        }
        return address;
    }

    /**
     * Of all but the regions themselves.
     *
     * @param config what is said so far: some values follow from others
     */
    static Map<String, String> of(Config config, Path data) {
        var address = address(config);
        var open = either(config, "skerry.listener.public-port", "skerry.port.public", "8002");
        var closed = either(config, "skerry.listener.private-port", "skerry.port.private", "8003");
        var login = "http://" + address + ":" + open + "/";
        Map<String, String> values = new HashMap<>();
        values.put("skerry.listener.public-port", open);
        values.put("skerry.listener.private-port", closed);
        values.put("skerry.gridinfo.login", login);
        values.put(
                "skerry.assets.file.folder",
                data.resolve("grid").resolve("assets").toString());
        values.put(
                "skerry.remote.late-folder",
                data.resolve("grid").resolve("late").toString());
        values.put(
                "skerry.db.url", "jdbc:h2:forced:" + data.resolve("grid").resolve("grid") + ";DB_CLOSE_ON_EXIT=FALSE");
        values.put("skerry.db.user", "skerry");
        values.put("skerry.db.password", "skerry");
        values.put("skerry.db.pool", "20");
        values.put("grid.private-uri", "http://" + LOOPBACK + ":" + closed + "/");
        values.put("grid.public-uri", login);
        values.put("http.bind", address);
        values.put("http.external-host", address);
        values.put("http.port", either(config, "http.port", "skerry.port.region-http", "9000"));
        values.put("admin.port", either(config, "admin.port", "skerry.port.region-admin", "9001"));
        values.put("data.folder", data.resolve("region-server").toString());
        return values;
    }

    /** The region of a process for which none is configured and none was made. */
    static Map<String, String> region(Config config) {
        var port = either(config, "skerry.port.region-udp", "skerry.port.region-http", "9000");
        if (!port.matches("[1-9][0-9]{0,4}")) {
            throw new IllegalStateException(
                    "skerry.port.region-udp is '" + port + "': give a whole number from 1 to 65535.");
        }
        var values = strings(LandingRegion.keys(address(config), Integer.parseInt(port)));
        config.getOptionalValue("skerry.region.owner", String.class)
                .ifPresent(owner -> values.put("region.1.owner", owner));
        return values;
    }

    private static String either(Config config, String key, String other, String ifNeither) {
        return config.getOptionalValue(key, String.class)
                .or(() -> config.getOptionalValue(other, String.class))
                .map(String::strip)
                .orElse(ifNeither);
    }

    static Map<String, String> strings(Properties properties) {
        Map<String, String> values = new HashMap<>();
        properties.stringPropertyNames().forEach(key -> values.put(key, properties.getProperty(key)));
        return values;
    }
}
