// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.config;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.skerry.api.config.Architecture;
import org.skerry.api.config.FileCheck;
import org.skerry.api.config.KeyCatalogue;
import org.skerry.api.config.PropertiesFile;

/**
 * What an operator says besides system properties (400) and the environment (300): a file (200) and an architecture (50).
 * Never fails, since it is read while the configuration is put together: what is wrong is told by {@link
 * ConfigurationCheck}.
 *
 * @param file empty if none is named or it cannot be read
 * @param architecture as it was chosen, known or not
 */
public record OperatorSources(
        List<ConfigSource> sources,
        Optional<PropertiesFile> file,
        Optional<String> architecture,
        List<String> problems,
        List<String> warnings) {
    /** Names the file. */
    public static final String FILE = "skerry.config.file";

    private static final int FILE_ORDINAL = 200;

    public OperatorSources {
        sources = List.copyOf(sources);
        problems = List.copyOf(problems);
        warnings = List.copyOf(warnings);
    }

    /** Of this process. */
    public static OperatorSources ofProcess() {
        var place = System.getProperty("jboss.server.data.dir") == null
                ? FileCheck.Place.PROCESS
                : FileCheck.Place.APPLICATION_SERVER;
        return of(OperatorSources::ofProcess, place);
    }

    /** Of a process that was started now and given this file, which nothing else names. */
    public static OperatorSources ofFile(Path file) {
        Function<String, Optional<String>> said =
                key -> key.equals(FILE) ? Optional.of(file.toString()) : ofProcess(key);
        var read = of(said, FileCheck.Place.PROCESS);
        var isOfServer =
                read.architecture().filter(name -> name.startsWith("grid")).isPresent();
        return isOfServer ? of(said, FileCheck.Place.APPLICATION_SERVER) : read;
    }

    private static Optional<String> ofProcess(String key) {
        var variable = key.replace('.', '_').toUpperCase(Locale.ROOT);
        return Optional.ofNullable(System.getProperty(key))
                .or(() -> Optional.ofNullable(System.getenv(variable)))
                .filter(value -> !value.isBlank());
    }

    /**
     * Of what is said elsewhere.
     *
     * @param said what system properties and the environment say
     */
    public static OperatorSources of(Function<String, Optional<String>> said, FileCheck.Place place) {
        var sources = new ArrayList<ConfigSource>();
        var problems = new ArrayList<String>();
        var warnings = new ArrayList<String>();
        var file = said.apply(FILE).flatMap(name -> read(name, problems));
        file.ifPresent(found -> {
            var check = FileCheck.of(found, place);
            problems.addAll(check.problems());
            warnings.addAll(check.warnings());
            sources.add(new MapSource(found.name(), FILE_ORDINAL, found.values()));
        });
        var chosen = said.apply(Architecture.KEY)
                .or(() -> file.map(found -> found.values().getOrDefault(Architecture.KEY, "")))
                .filter(name -> !name.isBlank());
        chosen.flatMap(Architecture::complaint).ifPresent(problems::add);
        chosen.flatMap(Architecture::named)
                .ifPresent(found -> sources.add(new MapSource(found.source(), Architecture.ORDINAL, ofGrid(found))));
        return new OperatorSources(sources, file, chosen, problems, warnings);
    }

    private static Optional<PropertiesFile> read(String name, List<String> problems) {
        try {
            return Optional.of(PropertiesFile.read(Path.of(name)));
        } catch (IOException | InvalidPathException unreadable) {
            problems.add(FILE + " is '" + name + "', which cannot be read (" + unreadable
                    + "): name a properties file in UTF-8 that the grid's user may read, or leave it out.");
            return Optional.empty();
        }
    }

    private static Map<String, String> ofGrid(Architecture found) {
        Map<String, String> values = new HashMap<>(found.values());
        values.keySet().removeIf(key -> KeyCatalogue.grid().find(key).isEmpty());
        values.put(Architecture.KEY, found.name());
        return values;
    }
}
