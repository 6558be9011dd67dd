// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.skerry.api.config.PropertiesFile;

/**
 * Regions with a file each: {@code <n>.properties} in {@code regions.folder} has the keys of {@code region.<n>.} without
 * that beginning. Blocks while it is read.
 *
 * @param files with the keys as the configuration has them
 */
public record RegionFiles(List<PropertiesFile> files) {
    /** Names the folder. */
    public static final String FOLDER = "regions.folder";
    /** Under the file of the configuration, over what the console made. */
    public static final int ORDINAL = 180;

    private static final String USUAL = "regions";
    private static final String ENDING = ".properties";

    public RegionFiles {
        files = List.copyOf(files);
    }

    /**
     * Reads all that there are.
     *
     * @param named the value of {@code regions.folder}
     * @param config the file of the configuration, beside which the folder is if none is named
     * @throws ConfigException if a folder is named and is none, or a file cannot be read
     */
    public static RegionFiles read(Optional<String> named, Path config) throws ConfigException {
        var folder = named.isPresent() ? named(named.get()) : config.resolveSibling(USUAL);
        if (!Files.isDirectory(folder)) {
            if (named.isPresent()) {
                throw wrong(named.get());
            }
            return new RegionFiles(List.of());
        }
        var files = new ArrayList<PropertiesFile>();
        try (var all = Files.newDirectoryStream(folder, "*" + ENDING)) {
            var sorted = new ArrayList<Path>();
            all.forEach(sorted::add);
            sorted.sort(null);
            for (var file : sorted) {
                files.add(prefixed(key(file), PropertiesFile.read(file)));
            }
        } catch (IOException unreadable) {
            throw new ConfigException(List.of(
                    folder + ": cannot be read (" + unreadable + "); mend the file of that region or take it away"));
        }
        return new RegionFiles(files);
    }

    private static Path named(String folder) throws ConfigException {
        try {
            return Path.of(folder);
        } catch (InvalidPathException notAPath) {
            throw wrong(folder);
        }
    }

    private static ConfigException wrong(String folder) {
        return new ConfigException(
                List.of(FOLDER + "=" + folder + ": give the path of a folder with a properties file for each region"));
    }

    private static String key(Path file) {
        var name = String.valueOf(file.getFileName());
        return name.substring(0, name.length() - ENDING.length());
    }

    private static PropertiesFile prefixed(String key, PropertiesFile file) {
        return new PropertiesFile(
                file.name(),
                file.entries().stream()
                        .map(one ->
                                new PropertiesFile.Entry("region." + key + "." + one.key(), one.value(), one.line()))
                        .toList());
    }

    /** All keys and values. */
    public Map<String, String> values() {
        Map<String, String> values = new HashMap<>();
        files.forEach(file -> values.putAll(file.values()));
        return values;
    }

    /** A sentence for each region that is said in two places, of which one would win by chance. */
    public List<String> clashes(PropertiesFile config, Map<String, String> made) {
        var problems = new ArrayList<String>();
        for (var file : files) {
            var prefix = file.entries().stream()
                    .map(PropertiesFile.Entry::key)
                    .map(key -> key.substring(0, key.indexOf('.', "region.".length()) + 1))
                    .collect(Collectors.toUnmodifiableSet());
            config.entries().stream()
                    .filter(entry -> prefix.stream().anyMatch(entry.key()::startsWith))
                    .findFirst()
                    .ifPresent(entry -> problems.add(file.name() + ": " + config.name() + " line " + entry.line()
                            + " has that region too (" + entry.key() + "); rename the file or take those lines out"));
            if (made.keySet().stream().anyMatch(key -> prefix.stream().anyMatch(key::startsWith))) {
                problems.add(file.name()
                        + ": the console has made a region of that name, which is in the data folder; rename the file");
            }
        }
        return problems;
    }
}
