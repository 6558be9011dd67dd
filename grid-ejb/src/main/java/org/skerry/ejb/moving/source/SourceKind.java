// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.moving.source;

import java.util.Arrays;
import java.util.Optional;
import java.util.Properties;

/** The databases that OpenSimulator runs on. */
enum SourceKind {
    MARIADB("jdbc:mariadb: jdbc:mysql:", '`'),
    POSTGRESQL("jdbc:postgresql:", '"'),
    SQLITE("jdbc:sqlite:", '"');

    /** With a blank between. */
    private final String schemes;

    private final char quote;

    SourceKind(String schemes, char quote) {
        this.schemes = schemes;
        this.quote = quote;
    }

    static Optional<SourceKind> of(String url) {
        return Arrays.stream(values())
                .filter(kind -> Arrays.stream(kind.schemes.split(" ", -1)).anyMatch(url::startsWith))
                .findFirst();
    }

    String quoted(String name) {
        return quote + name.replace(String.valueOf(quote), String.valueOf(quote).repeat(2)) + quote;
    }

    /** As its driver knows it: one driver speaks to MySQL and MariaDB. */
    String driverUrl(String url) {
        return url.startsWith("jdbc:mysql:") ? "jdbc:mariadb:" + url.substring("jdbc:mysql:".length()) : url;
    }

    Properties properties() {
        var properties = new Properties();
        switch (this) {
            case MARIADB -> {
                properties.setProperty("connectTimeout", "10000");
                // a count of a large table takes its time
                properties.setProperty("socketTimeout", "600000");
                properties.setProperty("assureReadOnly", "true");
                // else a server could ask for files of this machine
                properties.setProperty("allowLocalInfile", "false");
                properties.setProperty("connectionTimeZone", "UTC");
                properties.setProperty("tinyInt1isBit", "false");
            }
            case POSTGRESQL -> {
                properties.setProperty("connectTimeout", "10");
                properties.setProperty("socketTimeout", "600");
                // keys are given as text, whatever type the column has
                properties.setProperty("stringtype", "unspecified");
                properties.setProperty("readOnly", "true");
            }
            case SQLITE -> properties.setProperty("open_mode", "1"); // SQLITE_OPEN_READONLY
        }
        return properties;
    }
}
