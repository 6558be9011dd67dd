// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.config;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

/**
 * Regions that were made while the process ran. Each has a {@code region.properties} in its folder with the keys of the
 * configuration without {@code region.<key>.}; the configuration file and what overrides it stand above. Blocks.
 */
public final class CreatedRegions {
    private static final String FILE = "region.properties";
    private static final String REGIONS = "regions";
    private static final String DELETED = "deleted-regions";
    private static final int LONGEST_KEY = 32;
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final Path data;
    private final String host;

    public CreatedRegions(ServerConfig config) {
        this.data = config.data();
        this.host = config.httpExternalHost();
    }

    /** All that is kept in a data folder, under the configuration's keys. */
    static Map<String, String> read(Path data) throws ConfigException {
        Map<String, String> values = new HashMap<>();
        var regions = data.resolve(REGIONS);
        if (!Files.isDirectory(regions)) {
            return values;
        }
        try (var folders = Files.newDirectoryStream(regions)) {
            for (var folder : folders) {
                var file = folder.resolve(FILE);
                if (Files.exists(file)) {
                    var at = "region." + folder.getFileName() + ".";
                    load(file).forEach((key, value) -> values.put(at + key, String.valueOf(value)));
                }
            }
        } catch (IOException | IllegalArgumentException unreadable) {
            throw new ConfigException(List.of(regions + ": cannot be read (" + unreadable
                    + "); mend the region.properties there or take it away"));
        }
        return values;
    }

    private static Properties load(Path file) throws IOException {
        var properties = new Properties();
        try (var in = Files.newBufferedReader(file)) {
            properties.load(in);
        }
        return properties;
    }

    /**
     * What a new region would be; nothing is made yet.
     *
     * @param wanted keys and values as the configuration has them, without {@code region.<key>.}
     * @param others all that there are already
     * @throws ConfigException with all that is wrong
     */
    public RegionConfig plan(Map<String, String> wanted, List<RegionConfig> others) throws ConfigException {
        var key = freeKey(wanted.getOrDefault("name", ""), others);
        Map<String, String> values = new HashMap<>();
        wanted.forEach((name, value) -> values.put("region." + key + "." + name, value));
        var read = new ConfigValues(new SmallRyeConfigBuilder()
                .withSources(new PropertiesConfigSource(values, "a new region", 1))
                .build());
        var region = new RegionConfigReader(read, host).readOne(key, others);
        if (!read.problems().isEmpty()) {
            throw new ConfigException(read.problems());
        }
        return region;
    }

    /**
     * Makes a planned region's folder, by which it is known at every start from now on.
     *
     * @param wanted what it was planned from
     * @throws IOException if the folder cannot be written
     */
    public void keep(RegionConfig region, Map<String, String> wanted) throws IOException {
        var folder = Files.createDirectories(folder(region.key()));
        var properties = new Properties();
        properties.putAll(wanted);
        properties.setProperty("udp-port", Integer.toString(region.udpPort()));
        var draft = folder.resolve(FILE + ".new");
        try (var out = Files.newBufferedWriter(draft)) {
            properties.store(out, "made by console");
        }
        Files.move(draft, folder.resolve(FILE), StandardCopyOption.ATOMIC_MOVE);
    }

    /** Of the name's letters; what was there before under that name is left alone. */
    private String freeKey(String name, List<RegionConfig> others) {
        var letters = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        var stem = "made-" + letters.substring(0, Math.min(letters.length(), LONGEST_KEY));
        var key = stem;
        for (var number = 2; taken(key, others); number++) {
            key = stem + "-" + number;
        }
        return key;
    }

    private boolean taken(String key, List<RegionConfig> others) {
        return Files.exists(folder(key))
                || others.stream().anyMatch(region -> region.key().equals(key));
    }

    private Path folder(String key) {
        return data.resolve(REGIONS).resolve(key);
    }

    /** Whether a region is known by its folder, not by the configuration file. */
    public boolean isMade(RegionConfig region) {
        return Files.exists(folder(region.key()).resolve(FILE));
    }

    /**
     * Moves a region's folder out of the way, with all that is in it; gives where it is now.
     *
     * @throws IOException if it cannot be moved; nothing was changed then
     */
    public Path remove(RegionConfig region, Instant now) throws IOException {
        var there = Files.createDirectories(data.resolve(DELETED)).resolve(region.key() + "-" + STAMP.format(now));
        return Files.move(folder(region.key()), there, StandardCopyOption.ATOMIC_MOVE);
    }
}
