// SPDX-License-Identifier: Apache-2.0
package org.skerry.shell.database;

import java.sql.SQLException;
import java.util.regex.Pattern;

/** Why there is no connection, in words for who set the grid up; the SQL state stays. */
final class DatabaseTrouble {
    /** SQL state: something about the connection; drivers use the numbers above it. */
    private static final String UNKNOWN = "08000";

    private static final Pattern PARAMETERS = Pattern.compile("[?;].*");

    private DatabaseTrouble() {}

    static SQLException unknown(String url) {
        return new SQLException(
                setting(url) + " is not a database that the grid knows: give jdbc:postgresql://HOST:5432/DATABASE, or"
                        + " leave SKERRY_DB_URL out for H2 in the server's data folder.",
                UNKNOWN);
    }

    static SQLException told(String url, String user, SQLException refused) {
        var state = String.valueOf(refused.getSQLState());
        var reason = " (" + firstLine(refused) + "): ";
        var sentence = switch (state) {
            case "28P01", "28000" ->
                "SKERRY_DB_USER=" + user + " is not let in" + reason
                        + "set SKERRY_DB_USER and SKERRY_DB_PASSWORD to what the database knows.";
            case "3D000" ->
                setting(url) + " names a database that is not there" + reason + "make it with CREATE DATABASE, or"
                        + " give another in SKERRY_DB_URL.";
            case "90020" -> setting(url) + " is in use by another process" + reason + "end that, or give another file.";
            default -> setting(url) + " cannot be reached" + reason + "start the database, or correct SKERRY_DB_URL.";
        };
        return new SQLException(sentence, refused.getSQLState(), refused.getErrorCode(), refused);
    }

    /** Without parameters, which may hold a password. */
    private static String setting(String url) {
        return "SKERRY_DB_URL=" + PARAMETERS.matcher(url).replaceFirst("");
    }

    private static String firstLine(SQLException refused) {
        return String.valueOf(refused.getMessage()).lines().findFirst().orElse("no reason given");
    }
}
