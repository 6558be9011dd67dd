// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.skerry.region.door.RegionRules;
import org.skerry.region.tick.BlockingGuard;

/**
 * What an operator or the region's owner changed while a region ran, in {@code operator.properties} of its folder; it stands above the
 * configuration. Blocks.
 */
public final class OperatorChoices {
    private static final String NAME = "operator.properties";
    private static final String WATER = "water-height";
    private static final String FLAGS = "region-flags";
    private static final String AGENTS = "agent-limit";
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

    /**
     * What the region's owner has set.
     *
     * @throws IOException if the file cannot be read or holds no numbers
     */
    public RegionRules rules() throws IOException {
        var choices = read();
        try {
            var flags = choices.getProperty(FLAGS);
            var limit = choices.getProperty(AGENTS);
            var rules = RegionRules.DEFAULT;
            if (flags != null) {
                rules = new RegionRules(Integer.parseInt(flags), rules.agentLimit());
            }
            return limit == null ? rules : rules.withAgentLimit(Integer.parseInt(limit));
        } catch (IllegalArgumentException garbled) {
            throw new IOException(
                    file + ": " + FLAGS + " is a number and " + AGENTS + " one from 1 on; take the wrong line out",
                    garbled);
        }
    }

    /** Keeps what the region's owner has set; on disk when this returns. */
    public void rules(RegionRules rules) throws IOException {
        var limit = rules.agentLimit();
        keep(Map.of(
                FLAGS,
                Integer.toString(rules.flags()),
                AGENTS,
                limit.isPresent() ? Integer.toString(limit.getAsInt()) : ""));
    }

    private void keep(String key, String value) throws IOException {
        keep(Map.of(key, value));
    }

    /** A value of nothing takes its key out. */
    private void keep(Map<String, String> changed) throws IOException {
        BlockingGuard.mayBlock("OperatorChoices.keep");
        // console and viewers change the same file through different instances
        synchronized (OperatorChoices.class) {
            write(changed);
        }
    }

    private void write(Map<String, String> changed) throws IOException {
        var choices = read();
        changed.forEach((key, value) -> {
            if (value.isEmpty()) {
                choices.remove(key);
            } else {
                choices.setProperty(key, value);
            }
        });
        var draft = file.resolveSibling(NAME + ".new");
        try (var out = Files.newBufferedWriter(draft)) {
            choices.store(out, "changed while it ran; above the configuration");
        }
        try (var written = FileChannel.open(draft, StandardOpenOption.WRITE)) {
            written.force(true);
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
