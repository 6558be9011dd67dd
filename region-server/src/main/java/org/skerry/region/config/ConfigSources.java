// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.config;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.skerry.api.config.Architecture;
import org.skerry.api.config.FileCheck;
import org.skerry.api.config.KeyCatalogue;
import org.skerry.api.config.Origins;
import org.skerry.api.config.PropertiesFile;

/**
 * Where a region server's values come from: system properties (400), the environment (300), the file (200), the files of
 * regions (180), regions that the console made (150), the architecture (50).
 *
 * @param config all of them together
 * @param said all that files say, by key
 * @param origins tells where a value is from
 * @param problems of the sources themselves
 * @param warnings about them
 */
public record ConfigSources(
        Config config, Map<String, String> said, Origins origins, List<String> problems, List<String> warnings) {
    private static final int FILE_ORDINAL = 200;
    private static final int MADE_ORDINAL = 150;

    public ConfigSources {
        said = Map.copyOf(said);
        problems = List.copyOf(problems);
        warnings = List.copyOf(warnings);
    }

    /**
     * Reads a file and what belongs to it.
     *
     * @throws ConfigException if one of them cannot be read
     */
    static ConfigSources open(Path file) throws ConfigException {
        var main = read(file);
        var check = FileCheck.of(main, FileCheck.Place.PROCESS);
        var problems = new ArrayList<>(check.problems());
        List<ConfigSource> sources = new ArrayList<>();
        sources.add(new PropertiesConfigSource(main.values(), main.name(), FILE_ORDINAL));
        architecture(build(sources), problems).ifPresent(sources::add);
        var first = build(sources);

        var regions = RegionFiles.read(first.getOptionalValue(RegionFiles.FOLDER, String.class), file);
        regions.files()
                .forEach(one -> sources.add(new PropertiesConfigSource(one.values(), one.name(), RegionFiles.ORDINAL)));
        var folder = dataFolder(first);
        var made = CreatedRegions.read(folder);
        sources.add(new PropertiesConfigSource(made, folder.toString(), MADE_ORDINAL));
        problems.addAll(regions.clashes(main, made));

        Map<String, String> said = new HashMap<>(made);
        said.putAll(regions.values());
        said.putAll(main.values());
        var files = new ArrayList<>(regions.files());
        files.add(main);
        return new ConfigSources(build(sources), said, Origins.of(files), problems, check.warnings());
    }

    private static PropertiesFile read(Path file) throws ConfigException {
        try {
            return PropertiesFile.read(file);
        } catch (IOException unreadable) {
            throw new ConfigException(List.of(file + ": cannot be read (" + unreadable
                    + "); give the path of a properties file in UTF-8 with --config"));
        }
    }

    /** A wrong folder is told by who reads the key; what is in it is then none of the console's regions. */
    private static Path dataFolder(Config config) {
        try {
            return Path.of(config.getOptionalValue("data.folder", String.class).orElse("data"));
        } catch (InvalidPathException notAPath) {
            return Path.of("data");
        }
    }

    /** Of its values those that region servers read. */
    private static Optional<ConfigSource> architecture(Config config, List<String> problems) {
        var chosen = config.getOptionalValue(Architecture.KEY, String.class).orElse("");
        if (chosen.isBlank()) {
            return Optional.empty();
        }
        Architecture.complaint(chosen).ifPresent(problems::add);
        return Architecture.named(chosen)
                .map(found -> new PropertiesConfigSource(
                        found.values().entrySet().stream()
                                .filter(value -> KeyCatalogue.region()
                                        .find(value.getKey())
                                        .isPresent())
                                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)),
                        found.source(),
                        Architecture.ORDINAL));
    }

    private static Config build(List<ConfigSource> sources) {
        return new SmallRyeConfigBuilder()
                .addSystemSources()
                .withSources(sources)
                .build();
    }
}
