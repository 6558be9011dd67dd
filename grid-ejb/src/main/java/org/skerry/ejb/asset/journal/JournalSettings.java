// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset.journal;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/**
 * What the configuration says of the journal.
 *
 * @param folder of its files, which may not exist yet; empty if none is named and the server has no data folder
 */
public record JournalSettings(Use use, Optional<Path> folder) {
    static final String USE = "skerry.assets.journal";
    static final String FOLDER = "skerry.assets.journal.folder";
    /** Of the application server. */
    private static final String DATA = "jboss.server.data.dir";

    /** Whether small uploads pass through it. */
    public enum Use {
        /** With a database in this process alone. */
        AUTO,
        /** Always; with another database only if no other server uses it. */
        ON,
        OFF
    }

    /**
     * Reads them.
     *
     * @throws IllegalStateException with key, value and remedy if one is wrong
     */
    public static JournalSettings of(Config config) {
        return new JournalSettings(use(config), folder(config));
    }

    private static Use use(Config config) {
        var value = config.getOptionalValue(USE, String.class).orElse("auto").strip();
        return Arrays.stream(Use.values())
                .filter(use -> use.name().toLowerCase(Locale.ROOT).equals(value))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(USE + " is '" + value
                        + "': write auto for a journal before an H2 database, on for one before any database that this"
                        + " server alone uses, or off."));
    }

    private static Optional<Path> folder(Config config) {
        var given = config.getOptionalValue(FOLDER, String.class);
        try {
            return given.map(Path::of)
                    .or(() -> config.getOptionalValue(DATA, String.class)
                            .map(data -> Path.of(data).resolve("journal")))
                    .map(Path::toAbsolutePath);
        } catch (InvalidPathException none) {
            throw refused(given.orElse(""), none);
        }
    }

    /** What to tell of a folder that cannot be used. */
    public static IllegalStateException refused(String folder, Exception cause) {
        return new IllegalStateException(
                FOLDER + " is '" + folder + "' (" + cause.getMessage()
                        + "): write a folder that the grid's user may write to and that no other server uses.",
                cause);
    }
}
