// SPDX-License-Identifier: Apache-2.0
package org.skerry.standalone.run;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.spi.ConfigProviderResolver;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.jspecify.annotations.Nullable;
import org.skerry.api.config.Architecture;
import org.skerry.api.config.PropertiesFile;
import org.skerry.region.config.ConfigException;
import org.skerry.region.config.ConfigReader;
import org.skerry.region.config.RegionFiles;
import org.skerry.region.config.ServerConfig;
import org.skerry.standalone.database.GridDatabase;
import org.skerry.standalone.http.GridListeners.Place;

/**
 * One configuration for grid and regions: system properties (400), the environment (300), the file (200), files of regions
 * (180), regions that were made at the console (150), what a first start makes (120), what follows from other keys (100), the
 * architecture (50).
 *
 * @param data the folder of everything
 * @param config all keys, which the beans read too
 * @param regions the region server's, validated
 * @param makesAccounts whether the first accounts are this process's own affair
 */
record StandaloneConfig(Path data, Config config, ServerConfig regions, boolean makesAccounts) {
    private static final int FILE = 200;
    private static final int MADE = 150;
    private static final int FIRST = 120;
    private static final int DEFAULT = 100;
    private static final String ACCOUNTS = "skerry.first-accounts";
    private static final String DATA = "skerry.data";
    private static final String OURS = "standalone";

    /**
     * Reads everything and makes it the configuration of this process.
     *
     * @param folder that was given on the command line, over {@code skerry.data}
     * @param file in UTF-8, or null
     * @throws ConfigException if the region server's keys cannot be used
     * @throws IllegalStateException if others cannot, with key, value and remedy
     */
    static StandaloneConfig read(@Nullable Path folder, @Nullable Path file) throws ConfigException {
        var main = file == null ? new PropertiesFile("no file", List.of()) : load(file);
        var values = main.values();
        var ofFile = new PropertiesConfigSource(values, main.name(), FILE);
        var said = config(ofFile);
        var ofArchitecture = architecture(said);
        var data = (folder != null
                        ? folder
                        : Path.of(said.getOptionalValue(DATA, String.class).orElse("data")))
                .toAbsolutePath()
                .normalize();
        var defaults = new HashMap<>(StandaloneDefaults.of(said, data));
        var makesAccounts = said.getOptionalValue(ACCOUNTS, String.class).isEmpty();
        if (makesAccounts) {
            defaults.put(ACCOUNTS, data.resolve("first-accounts.properties").toString());
        }
        var ofDefaults = new PropertiesConfigSource(defaults, "defaults", DEFAULT);
        var regionData = config(ofFile, ofArchitecture, ofDefaults).getValue("data.folder", String.class);
        var made = ConfigReader.keptRegions(Path.of(regionData));
        var regions = RegionFiles.read(
                said.getOptionalValue(RegionFiles.FOLDER, String.class),
                file == null ? data.resolve("skerry.properties") : file);
        var clashes = regions.clashes(main, made);
        if (!clashes.isEmpty()) {
            throw new ConfigException(clashes);
        }
        var ofMade = new PropertiesConfigSource(made, regionData, MADE);
        var ofRegions = new PropertiesConfigSource(regions.values(), "files of regions", RegionFiles.ORDINAL);
        var ofFirst = new PropertiesConfigSource(
                hasRegions(config(ofFile, ofRegions, ofMade)) ? Map.of() : StandaloneDefaults.region(said),
                "first region",
                FIRST);
        var all = config(ofFile, ofRegions, ofMade, ofFirst, ofDefaults, ofArchitecture);
        NotHere.check(all);
        var own = new HashMap<>(regions.values());
        own.putAll(values);
        var read = new StandaloneConfig(data, all, ConfigReader.read(all, own), makesAccounts);
        ConfigProviderResolver.instance().registerConfig(all, StandaloneConfig.class.getClassLoader());
        return read;
    }

    private static Config config(ConfigSource... sources) {
        return new SmallRyeConfigBuilder()
                .forClassLoader(StandaloneConfig.class.getClassLoader())
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

    GridDatabase.Settings database() {
        var connections = number("skerry.db.pool", 1, 1000);
        return new GridDatabase.Settings(
                text("skerry.db.url"), text("skerry.db.user"), text("skerry.db.password"), connections);
    }

    /** The public listener. */
    Place open() {
        var key = "skerry.listener.public-port";
        return new Place(StandaloneDefaults.address(config), number(key, 1, 65535), key);
    }

    /** The private listener. */
    Place closed() {
        var key = "skerry.listener.private-port";
        var host = config.getOptionalValue("skerry.listener.private-address", String.class);
        return new Place(host.orElse("127.0.0.1"), number(key, 1, 65535), key);
    }

    /** Of the first accounts, where the operator has chosen them. */
    Properties passwords() {
        var chosen = new Properties();
        for (var key : List.of("skerry.password.first", "skerry.password.second")) {
            config.getOptionalValue(key, String.class).ifPresent(password -> chosen.setProperty(key, password));
        }
        return chosen;
    }

    String loginUri() {
        return text("skerry.gridinfo.login");
    }

    private String text(String key) {
        return config.getValue(key, String.class).strip();
    }

    private int number(String key, int least, int most) {
        var text = text(key);
        return Optional.of(text)
                .filter(digits -> digits.matches("[0-9]{1,9}"))
                .map(Integer::parseInt)
                .filter(number -> number >= least && number <= most)
                .orElseThrow(() -> new IllegalStateException(
                        key + " is '" + text + "': give a whole number from " + least + " to " + most + "."));
    }
}
