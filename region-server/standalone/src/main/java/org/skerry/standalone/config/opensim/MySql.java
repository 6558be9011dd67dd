// SPDX-License-Identifier: Apache-2.0
package org.skerry.standalone.config.opensim;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A connection string for MySQL or MariaDB, {@code Data Source=…;Database=…;User ID=…;Password=…}. */
record MySql(String host, int port, String database, Optional<String> user, Optional<String> password) {
    private static final int PORT = 3306;

    /** Empty for that of another kind of database. */
    static Optional<MySql> of(String text) {
        Map<String, String> parts = new HashMap<>();
        for (var part : text.split(";", -1)) {
            var pair = part.split("=", 2);
            if (pair.length == 2) {
                parts.put(pair[0].strip().toLowerCase(Locale.ROOT).replace(" ", ""), pair[1].strip());
            }
        }
        var host = parts.getOrDefault("datasource", parts.getOrDefault("host", ""));
        var database = parts.getOrDefault("database", "");
        var port = parts.getOrDefault("port", Integer.toString(PORT));
        if (host.isEmpty() || database.isEmpty() || !port.matches("[0-9]{1,5}")) {
            return Optional.empty();
        }
        return Optional.of(new MySql(
                host,
                Integer.parseInt(port),
                database,
                Optional.ofNullable(parts.getOrDefault("userid", parts.get("uid"))),
                Optional.ofNullable(parts.getOrDefault("password", parts.get("pwd")))));
    }

    String url() {
        return "jdbc:mariadb://" + host + ":" + port + "/" + database;
    }

    /** Without the password. */
    @Override
    public String toString() {
        return url();
    }
}
