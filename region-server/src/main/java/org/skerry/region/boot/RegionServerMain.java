// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.boot;

import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.skerry.region.config.ConfigException;
import org.skerry.region.config.ConfigReader;
import org.skerry.region.config.ServerConfig;
import org.skerry.region.grid.GridLink;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * The region server's command. Runs until it is told to stop (SIGTERM, Ctrl-C). Has no logger of its own, for
 * logging is set up here.
 */
@Command(
        name = "region-server",
        mixinStandardHelpOptions = true,
        version = "Skerry region server 0.1.0",
        description = "Runs the regions that a configuration file names.")
public final class RegionServerMain implements Callable<Integer> {
    private static final int FAILED = 1;

    @Option(
            names = "--config",
            required = true,
            paramLabel = "FILE",
            description = "properties file; -Dkey=value and the environment override it")
    private Path config = Path.of("region-server.properties");

    @Spec
    private @Nullable CommandSpec spec;

    public static void main(String[] args) {
        ProcessLog.beforeConfiguration();
        System.exit(new CommandLine(new RegionServerMain()).execute(args));
    }

    @Override
    public Integer call() throws InterruptedException {
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
        ProcessLog.intoFile(config.data());
        var stopped = new CountDownLatch(1);
        try (var grid = new GridLink(config.gridPrivate());
                var regions = new WorldRegions(config.physicsEngine())) {
            var server = RegionServer.listen(config, grid.services(), regions, RandomGenerator.getDefault());
            var hook = Thread.ofPlatform().name("stop").unstarted(() -> {
                server.close();
                stopped.countDown();
            });
            try {
                Runtime.getRuntime().addShutdownHook(hook);
                server.startRegions();
                stopped.await();
            } catch (StartupException refused) {
                Runtime.getRuntime().removeShutdownHook(hook);
                server.close();
                throw refused;
            }
        }
    }
}
