// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.boot;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.skerry.api.config.CheckReport;
import org.skerry.region.config.ConfigPages;
import org.skerry.region.config.ConfigReader;
import org.skerry.region.config.Inspection;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Shows and checks the configuration of a region server. Starts nothing, opens no port and asks nobody. */
@Command(
        name = "config",
        mixinStandardHelpOptions = true,
        description = "Shows the configuration with the source of each value, or checks it, without starting anything.")
final class RegionConfigCommand implements Runnable {
    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(own().commandLine(), "Missing subcommand: show or check.");
    }

    @Command(
            name = "show",
            mixinStandardHelpOptions = true,
            description = "Prints every effective value with its source; secrets are masked.")
    int show(
            @Option(names = "--config", required = true, paramLabel = "FILE", description = "the properties file")
                    Path config,
            @Option(names = "--json", description = "as JSON") boolean json,
            @Option(names = "--changed", description = "only what differs from the defaults") boolean changed) {
        return pages().show(() -> ConfigReader.inspect(config).settings(), json, changed);
    }

    @Command(
            name = "check",
            mixinStandardHelpOptions = true,
            description = {
                "Checks all values and tells everything that is wrong at once.",
                "The exit code is 0 if they can be used, 1 if not, 2 if they cannot be read."
            })
    int check(
            @Option(names = "--config", required = true, paramLabel = "FILE", description = "the properties file")
                    Path config) {
        return pages().check(() -> report(ConfigReader.inspect(config)));
    }

    private static CheckReport report(Inspection found) {
        return new CheckReport(found.problems(), found.warnings());
    }

    private ConfigPages pages() {
        var line = own().commandLine();
        return new ConfigPages(line.getOut(), line.getErr());
    }

    private CommandSpec own() {
        if (spec == null) {
            throw new IllegalStateException("not run as a command");
        }
        return spec;
    }
}
