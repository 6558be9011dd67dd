// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.Properties;
import org.skerry.region.tick.BlockingGuard;

/**
 * What an operator changed while a region ran, in {@code operator.properties} of its folder; it stands above the
 * configuration. Blocks.
 */
public final class OperatorChoices {
    private static final String NAME = "operator.properties";
    private static final String WATER = "water-height";
    private static final String LOGINS = "logins";
    private static final String OPEN = "enabled";
    private static final String CLOSED = "disabled";

    private final Path file;

    /** @param folder the region's */
    public OperatorChoices(Path folder) {
        file = folder.resolve(NAME);
    }

    /**
     * The water's height in metres, if it was changed.
     *
     * @throws IOException if the file cannot be read or holds no height
     */
    public Optional<Float> waterHeight() throws IOException {
        var text = read().getProperty(WATER);
        if (text == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(Float.parseFloat(text));
        } catch (NumberFormatException garbled) {
            throw new IOException(file + " has " + WATER + "=" + text + ", which is no height: take that line out");
        }
    }

    /** Keeps the height; on disk when this returns. */
    public void waterHeight(float metres) throws IOException {
        keep(WATER, Float.toString(metres));
    }

    /**
     * Whether newcomers are let in: so unless that was forbidden.
     *
     * @throws IOException if the file cannot be read
     */
    public boolean loginsOpen() throws IOException {
        return !CLOSED.equals(read().getProperty(LOGINS));
    }

    /** Keeps whether newcomers are let in; on disk when this returns. */
    public void loginsOpen(boolean open) throws IOException {
        keep(LOGINS, open ? OPEN : CLOSED);
    }

    private synchronized void keep(String key, String value) throws IOException {
        BlockingGuard.mayBlock("OperatorChoices.keep");
        var choices = read();
        choices.setProperty(key, value);
        var draft = file.resolveSibling(NAME + ".new");
        try (var out = Files.newBufferedWriter(draft)) {
            choices.store(out, "changed by console; above the configuration");
        }
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private Properties read() throws IOException {
        var choices = new Properties();
        if (Files.exists(file)) {
            try (var in = Files.newBufferedReader(file)) {
                choices.load(in);
            } catch (IllegalArgumentException garbled) {
                throw new IOException(file + " is no properties file: mend it or take it away", garbled);
            }
        }
        return choices;
    }
}
