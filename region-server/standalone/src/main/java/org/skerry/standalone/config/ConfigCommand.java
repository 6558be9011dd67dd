// SPDX-License-Identifier: Apache-2.0
package org.skerry.standalone.config;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.skerry.region.config.ConfigPages;
import org.skerry.standalone.config.opensim.ConvertCommand;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Shows, checks or makes the configuration of an installation. Starts nothing, opens no port and asks nobody. */
@Command(
        name = "config",
        mixinStandardHelpOptions = true,
        description =
                "Shows the configuration with the source of each value, checks it, or makes it of an OpenSimulator's.",
        subcommands = ConvertCommand.class)
public final class ConfigCommand implements Runnable {
    private static final String FILE = "the properties file; without one, what a standalone process has without";

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(own().commandLine(), "Missing subcommand: show, check or convert.");
    }

    @Command(
            name = "show",
            mixinStandardHelpOptions = true,
            description = "Prints every effective value with its source; secrets are masked.")
    int show(
            @Option(names = "--config", paramLabel = "FILE", description = FILE) @Nullable Path config,
            @Option(names = "--json", description = "as JSON") boolean json,
            @Option(names = "--changed", description = "only what differs from the defaults") boolean changed) {
        return pages().show(() -> InstallationConfig.read(config).settings(), json, changed);
    }

    @Command(
            name = "check",
            mixinStandardHelpOptions = true,
            description = {
                "Checks all values and tells everything that is wrong at once.",
                "The exit code is 0 if they can be used, 1 if not, 2 if they cannot be read."
            })
    int check(@Option(names = "--config", paramLabel = "FILE", description = FILE) @Nullable Path config) {
        return pages().check(() -> InstallationConfig.read(config).check());
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
