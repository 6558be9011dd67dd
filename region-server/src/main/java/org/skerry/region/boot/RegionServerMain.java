// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.boot;

import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.skerry.region.config.ConfigException;
import org.skerry.region.config.ConfigReader;
import org.skerry.region.config.ServerConfig;
import org.skerry.region.console.ProcessVersion;
import org.skerry.region.grid.GridLink;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * The region server's command. Runs until it is told to stop (SIGTERM, Ctrl-C, the console's {@code shutdown}). Has no
 * logger of its own, for logging is set up here.
 */
@Command(
        name = "skerry-region",
        mixinStandardHelpOptions = true,
        versionProvider = RegionServerMain.Version.class,
        description = "Runs the regions that a configuration file names.",
        subcommands = {ConsoleClient.class, RegionConfigCommand.class})
public final class RegionServerMain implements Callable<Integer> {
    private static final int FAILED = 1;

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "properties file; -Dkey=value and the environment override it")
    private @Nullable Path config;

    @Spec
    private @Nullable CommandSpec spec;

    /** What {@code --version} says. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"Skerry region server " + ProcessVersion.text()};
        }
    }

    public static void main(String[] args) {
        ProcessLog.beforeConfiguration();
        System.exit(commandLine().execute(args));
    }

    /** What follows a console command's first word is the command's, options too. */
    static CommandLine commandLine() {
        return new CommandLine(new RegionServerMain()).setStopAtPositional(true);
    }

    @Override
    public Integer call() throws InterruptedException {
        if (config == null) {
            var line = spec == null ? new CommandLine(this) : spec.commandLine();
            throw new ParameterException(line, "Missing --config=FILE, the configuration to run.");
        }
        try {
            var found = ConfigReader.inspect(config);
            found.warnings().forEach(this::say);
            run(found.usable());
            return 0;
        } catch (ConfigException | StartupException refused) {
            say(String.valueOf(refused.getMessage()));
            return FAILED;
        } catch (RuntimeException | Error bug) {
            System.getLogger(RegionServerMain.class.getName()).log(Level.ERROR, "event=start-failed", bug);
            say("The region server failed for a reason that nobody foresaw; the log has the details: " + bug);
            return FAILED;
        }
    }

    private void say(String sentence) {
        if (spec != null) {
            spec.commandLine().getErr().println(sentence);
            spec.commandLine().getErr().flush();
        }
    }

    private static void run(ServerConfig config) throws StartupException, InterruptedException {
        ProcessLog.intoFile(config.data(), config.logFormat());
        try (var grid = GridLink.open(config);
                var server = RunningServer.listen(config, grid.services(), grid.holdings(), grid::states)) {
            Runtime.getRuntime()
                    .addShutdownHook(Thread.ofPlatform().name("stop").unstarted(server::close));
            server.run(() -> {});
        }
    }
}
