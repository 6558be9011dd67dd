// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.boot;

import java.lang.System.Logger.Level;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.skerry.connector.catalog.ServiceState;
import org.skerry.region.config.ConfigException;
import org.skerry.region.config.ConfigReader;
import org.skerry.region.config.ServerConfig;
import org.skerry.region.console.ProcessVersion;
import org.skerry.region.grid.GridLink;
import org.skerry.region.grid.HoldingsReports;
import org.skerry.region.tick.NanoClock;
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
        subcommands = ConsoleClient.class)
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
            run(ConfigReader.read(config));
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
        var steps = new StartSteps(NanoClock.system());
        ProcessLog.intoFile(config.data(), config.logFormat());
        steps.done(
                "configuration",
                "version=" + ProcessVersion.text() + " pid="
                        + ProcessHandle.current().pid() + " data="
                        + config.data().toAbsolutePath().normalize() + " jvm-millis="
                        + ManagementFactory.getRuntimeMXBean().getUptime());
        try (var grid = GridLink.open(config);
                var regions = new WorldRegions(config.physicsEngine(), config.udp())) {
            steps.done("transport", "");
            var server = RegionServer.listen(config, grid.services(), regions, RandomGenerator.getDefault());
            steps.done("http", "uri=" + config.serverUri());
            try (var _ = HoldingsReports.start(grid.holdings(), server.holder())) {
                new RunningProcess(config, server, grid::states).run(steps);
            }
        }
    }

    /** One server from its start to its end. */
    private record RunningProcess(
            ServerConfig config, RegionServer server, Supplier<List<ServiceState>> gridServers, CountDownLatch stop) {
        RunningProcess(ServerConfig config, RegionServer server, Supplier<List<ServiceState>> gridServers) {
            this(config, server, gridServers, new CountDownLatch(1));
        }

        void run(StartSteps steps) throws StartupException, InterruptedException {
            var hook = Thread.ofPlatform().name("stop").unstarted(server::close);
            Runtime.getRuntime().addShutdownHook(hook);
            var desk = new ProcessDesk(config, server, gridServers, this::shutdown);
            try (var console = new OperatorConsole(desk, ProcessLog.folder(config.data()), () -> stop.getCount() == 0);
                    var admin = AdminServer.start(config.admin(), desk)) {
                steps.done(
                        "admin",
                        admin.isEmpty() ? "off" : "port=" + config.admin().port());
                new Signals(this::shutdown, Runtime.getRuntime()::halt).listen();
                console.open();
                server.startRegions();
                stop.await();
                server.close();
            } finally {
                server.close();
            }
        }

        /** Whoever calls this goes on at once; a start that waits for the grid is given up too. */
        private void shutdown() {
            stop.countDown();
            Thread.ofPlatform().name("stop-on-demand").start(server::close);
        }
    }
}
