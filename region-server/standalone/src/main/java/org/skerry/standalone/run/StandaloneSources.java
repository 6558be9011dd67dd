// SPDX-License-Identifier: Apache-2.0
package org.skerry.standalone.run;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.jspecify.annotations.Nullable;
import org.skerry.api.config.Architecture;
import org.skerry.api.config.FileCheck;
import org.skerry.api.config.Origins;
import org.skerry.api.config.PropertiesFile;
import org.skerry.region.config.ConfigException;
import org.skerry.region.config.ConfigReader;
import org.skerry.region.config.ConfigSources;
import org.skerry.region.config.RegionFiles;

/**
 * Where the values of the standalone process come from: system properties (400), the environment (300), the file (200),
 * files of regions (180), regions that were made at the console (150), what a first start makes (120), what follows from other
 * keys (100), the architecture (50).
 *
 * @param data the folder of everything
 * @param sources of all keys, which the beans read too
 * @param makesAccounts whether the first accounts are this process's own affair
 */
public record StandaloneSources(Path data, ConfigSources sources, boolean makesAccounts) {
    /** The only architecture of this process. */
    public static final String OURS = "standalone";

    private static final int FILE = 200;
    private static final int MADE = 150;
    private static final int FIRST = 120;
    private static final int DEFAULT = 100;
    private static final String ACCOUNTS = "skerry.first-accounts";
    private static final String DATA = "skerry.data";

    /**
     * Reads everything and checks nothing but what everything hangs on.
     *
     * @param folder that was given on the command line, over {@code skerry.data}
     * @param file in UTF-8, or null
     * @throws ConfigException if a file or the architecture cannot be used
     * @throws IllegalStateException if address or port cannot, with key, value and remedy
     */
    static StandaloneSources open(@Nullable Path folder, @Nullable Path file) throws ConfigException {
        return open(folder, file, true);
    }

    /** The same for somebody who starts nothing: the file of the first accounts, which a start makes, may not be there. */
    public static StandaloneSources look(@Nullable Path file) throws ConfigException {
        return open(null, file, false);
    }

    private static StandaloneSources open(@Nullable Path folder, @Nullable Path file, boolean starts)
            throws ConfigException {
        var main = file == null ? new PropertiesFile("no file", List.of()) : load(file);
        var ofFile = new PropertiesConfigSource(main.values(), main.name(), FILE);
        var said = config(ofFile);
        var ofArchitecture = architecture(said);
        var data = (folder != null
                        ? folder
                        : Path.of(said.getOptionalValue(DATA, String.class).orElse("data")))
                .toAbsolutePath()
                .normalize();
        var defaults = new HashMap<>(StandaloneDefaults.of(said, data));
        var makesAccounts = said.getOptionalValue(ACCOUNTS, String.class).isEmpty();
        if (makesAccounts && starts) {
            defaults.put(ACCOUNTS, data.resolve("first-accounts.properties").toString());
        }
        var ofDefaults = new PropertiesConfigSource(defaults, "the standalone process", DEFAULT);
        var regionData = config(ofFile, ofArchitecture, ofDefaults).getValue("data.folder", String.class);
        var made = ConfigReader.keptRegions(Path.of(regionData));
        var regions = RegionFiles.read(
                said.getOptionalValue(RegionFiles.FOLDER, String.class),
                file == null ? data.resolve("skerry.properties") : file);

        var parts = new ArrayList<ConfigSource>(List.of(ofFile, ofDefaults, ofArchitecture));
        regions.files()
                .forEach(one -> parts.add(new PropertiesConfigSource(one.values(), one.name(), RegionFiles.ORDINAL)));
        parts.add(new PropertiesConfigSource(made, regionData, MADE));
        if (!hasRegions(config(parts))) {
            parts.add(new PropertiesConfigSource(StandaloneDefaults.region(said), "the first start", FIRST));
        }
        var values = new HashMap<>(made);
        values.putAll(regions.values());
        values.putAll(main.values());
        var files = new ArrayList<>(regions.files());
        files.add(main);
        var check = FileCheck.of(main, FileCheck.Place.PROCESS);
        var problems = new ArrayList<>(check.problems());
        problems.addAll(regions.clashes(main, made));
        return new StandaloneSources(
                data,
                new ConfigSources(config(parts), values, Origins.of(files), problems, check.warnings()),
                makesAccounts);
    }

    private static Config config(ConfigSource... sources) {
        return config(List.of(sources));
    }

    private static Config config(List<ConfigSource> sources) {
        return new SmallRyeConfigBuilder()
                .forClassLoader(StandaloneSources.class.getClassLoader())
                .addDiscoveredConverters()
                .addSystemSources()
                .withSources(sources)
                .build();
    }

    private static boolean hasRegions(Config config) {
        return StreamSupport.stream(config.getPropertyNames().spliterator(), false)
                .anyMatch(key -> key.matches("region\\.[^.]+\\.name"));
    }

    private static PropertiesFile load(Path file) throws ConfigException {
        try {
            return PropertiesFile.read(file);
        } catch (IOException unreadable) {
            throw new ConfigException(List.of(file + ": cannot be read (" + unreadable
                    + "); give the path of a properties file in UTF-8 with --config, or leave it out"));
        }
    }

    /** Ours unless another is chosen. */
    private static ConfigSource architecture(Config said) throws ConfigException {
        var chosen = said.getOptionalValue(Architecture.KEY, String.class)
                .filter(name -> !name.isBlank())
                .orElse(OURS);
        var complaint = Architecture.complaint(chosen);
        var found = Architecture.named(chosen).filter(one -> one.name().equals(OURS));
        if (complaint.isPresent() || found.isEmpty()) {
            throw new ConfigException(List.of(complaint.orElse(
                    Architecture.KEY + " is '" + chosen + "', and this is grid and regions in one process:" + " write "
                            + OURS + ", or run the grid on WildFly and skerry-region beside it.")));
        }
        var values = new HashMap<>(found.get().values());
        values.put(Architecture.KEY, found.get().name());
        return new PropertiesConfigSource(values, found.get().source(), Architecture.ORDINAL);
    }
}
