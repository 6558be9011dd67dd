// SPDX-License-Identifier: Apache-2.0
package org.skerry.shell.first;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Properties;

/**
 * Passwords of the first accounts and of the console, made once and kept in the data folder, readable by its owner
 * alone. One that is given as a property wins and is kept.
 */
public final class Credentials {
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int LENGTH = 12;

    private final Path file;
    private final Properties kept = new Properties();
    private final SecureRandom random = new SecureRandom();

    private Credentials(Path file) {
        this.file = file;
    }

    /** Reads what is kept, and makes and keeps what is missing.
     *
     * @param given passwords that win, by key
     */
    public static Credentials open(Path data, Properties given) throws IOException {
        var credentials = new Credentials(data.resolve("credentials.properties"));
        if (Files.exists(credentials.file)) {
            try (var in = Files.newBufferedReader(credentials.file)) {
                credentials.kept.load(in);
            }
        }
        for (var key : new String[] {"skerry.password.first", "skerry.password.second", "skerry.password.console"}) {
            credentials.settle(key, given.getProperty(key, ""));
        }
        credentials.save();
        return credentials;
    }

    private void settle(String key, String given) {
        if (!given.isBlank()) {
            kept.setProperty(key, given);
        } else if (kept.getProperty(key) == null) {
            kept.setProperty(key, generated());
        }
    }

    private String generated() {
        var password = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            password.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return password.toString();
    }

    private void save() throws IOException {
        PrivateFile.write(file, out -> kept.store(out, "Skerry: generated passwords; delete a line to get a new one"));
    }

    public String first() {
        return kept.getProperty("skerry.password.first", "");
    }

    public String second() {
        return kept.getProperty("skerry.password.second", "");
    }

    public String console() {
        return kept.getProperty("skerry.password.console", "");
    }

    /** The file from which the grid creates the first accounts where they are missing. */
    public Path writeFirstAccounts(Path data) throws IOException {
        var target = data.resolve("first-accounts.properties");
        var accounts = new Properties();
        accounts.setProperty("1", "Test User:" + first());
        accounts.setProperty("2", "Second User:" + second());
        PrivateFile.write(target, out -> accounts.store(out, "Skerry: accounts to create where they are missing"));
        return target;
    }
}
