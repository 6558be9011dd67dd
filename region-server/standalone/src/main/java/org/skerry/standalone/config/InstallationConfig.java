// SPDX-License-Identifier: Apache-2.0
package org.skerry.standalone.config;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;
import org.jspecify.annotations.Nullable;
import org.skerry.api.config.Architecture;
import org.skerry.api.config.CheckReport;
import org.skerry.api.config.KeyCatalogue;
import org.skerry.api.config.Origins;
import org.skerry.api.config.PropertiesFile;
import org.skerry.api.config.Setting;
import org.skerry.api.config.SettingsPage;
import org.skerry.ejb.config.GridChecks;
import org.skerry.ejb.config.GridSettingsPage;
import org.skerry.ejb.config.OperatorSources;
import org.skerry.region.config.ConfigException;
import org.skerry.region.config.ConfigReader;
import org.skerry.region.config.Inspection;
import org.skerry.standalone.run.ListenerPorts;
import org.skerry.standalone.run.NotHere;
import org.skerry.standalone.run.StandaloneSources;
import org.skerry.web.trust.TrustKeys;

/**
 * The configuration that one file stands for: that of the grid, of a region server, or of both, by the keys that are in it
 * and by its architecture.
 *
 * @param grid empty if the file says nothing to the grid
 * @param region empty if it says nothing to a region server
 */
record InstallationConfig(Optional<Grid> grid, Optional<Inspection> region) {
    private static final String OF_GRID = "skerry.";
    private static final String REGIONS = "regions";

    /** What the grid would be given. */
    record Grid(Config config, OperatorSources sources) {}

    /**
     * Reads a file and what belongs to it; without one, what a standalone process has without one.
     *
     * @throws ConfigException if it cannot be read
     */
    static InstallationConfig read(@Nullable Path file) throws ConfigException {
        if (file == null) {
            return standalone(OperatorSources.ofProcess(), null);
        }
        var isOfRegion = isOfRegion(file);
        var isOfGrid =
                !isOfRegion || keys(file).anyMatch(key -> key.startsWith(OF_GRID) && !key.equals(Architecture.KEY));
        var sources = OperatorSources.ofFile(file);
        if (sources.architecture().filter(StandaloneSources.OURS::equals).isPresent()) {
            return standalone(sources, file);
        }
        return new InstallationConfig(
                isOfGrid ? Optional.of(new Grid(config(sources), sources)) : Optional.empty(),
                isOfRegion ? Optional.of(ConfigReader.inspect(file)) : Optional.empty());
    }

    /** As {@code skerry run} would have it. */
    private static InstallationConfig standalone(OperatorSources sources, @Nullable Path file) throws ConfigException {
        try {
            var opened = StandaloneSources.look(file).sources();
            return new InstallationConfig(
                    Optional.of(new Grid(opened.config(), sources)), Optional.of(ConfigReader.inspect(opened)));
        } catch (IllegalStateException unusable) {
            throw new ConfigException(List.of(String.valueOf(unusable.getMessage())));
        }
    }

    private static boolean isOfRegion(Path file) throws ConfigException {
        return Files.isDirectory(file.resolveSibling(REGIONS))
                || keys(file).anyMatch(key -> KeyCatalogue.region().find(key).isPresent());
    }

    private static Stream<String> keys(Path file) throws ConfigException {
        try {
            return PropertiesFile.read(file).values().keySet().stream();
        } catch (IOException unreadable) {
            throw new ConfigException(List.of(
                    file + ": cannot be read (" + unreadable + "); give the path of a properties file in UTF-8"));
        }
    }

    private static Config config(OperatorSources sources) {
        return new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .addSystemSources()
                .withSources(sources.sources())
                .build();
    }

    /** All keys, those of the grid first. */
    SettingsPage settings() {
        var all = new ArrayList<Setting>();
        grid.ifPresent(found -> all.addAll(GridSettingsPage.of(
                        found.config(),
                        Origins.of(found.sources().file().stream().toList()))
                .settings()));
        region.ifPresent(found -> found.settings().settings().stream()
                .filter(one -> grid.isEmpty() || !one.key().startsWith(OF_GRID))
                .forEach(all::add));
        return new SettingsPage(all);
    }

    /** Everything that is wrong with it. */
    CheckReport check() {
        var problems = new LinkedHashSet<String>();
        var warnings = new LinkedHashSet<String>();
        grid.ifPresent(found -> {
            problems.addAll(found.sources().problems());
            warnings.addAll(found.sources().warnings());
            problems.addAll(GridChecks.problems(found.config(), List.of(TrustKeys::check)));
            if (found.config()
                    .getOptionalValue(Architecture.KEY, String.class)
                    .filter(StandaloneSources.OURS::equals)
                    .isPresent()) {
                NotHere.problem(found.config()).ifPresent(problems::add);
                ListenerPorts.problem(found.config()).ifPresent(problems::add);
            }
        });
        region.ifPresent(found -> {
            problems.addAll(found.problems());
            warnings.addAll(found.warnings());
        });
        return new CheckReport(List.copyOf(problems), List.copyOf(warnings));
    }
}
