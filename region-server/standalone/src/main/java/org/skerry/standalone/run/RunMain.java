// SPDX-License-Identifier: Apache-2.0
package org.skerry.standalone.run;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.skerry.region.boot.ProcessLog;
import org.skerry.region.boot.RunningServer;
import org.skerry.region.boot.StartSteps;
import org.skerry.region.boot.StartupException;
import org.skerry.region.config.ConfigException;
import org.skerry.region.tick.NanoClock;
import org.skerry.shell.first.Credentials;
import org.skerry.standalone.bridge.BeanContainer;
import org.skerry.standalone.bridge.ShellResources;
import org.skerry.standalone.database.GridDatabase;
import org.skerry.standalone.http.GridListeners;
import org.skerry.standalone.http.WebParts;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * Runs grid and regions until it is told to stop. What starts first ends last: database, beans, listeners, regions. Has no
 * logger of its own, for logging is set up here.
 */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        description = "Runs the grid's services and regions in this process, until Ctrl-C or SIGTERM.",
        footer = {"", "The exit code is 0 after an orderly end, 1 if it could not start, 2 if the command is wrong."})
public final class RunMain implements Callable<Integer> {
    private static final int FAILED = 1;
    private static final long PATIENCE_SECONDS = 90;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "folder of everything that is kept; default: skerry.data, else ./data")
    private @Nullable Path data;

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "properties file of grid and regions; -Dkey=value and the environment override it")
    private @Nullable Path config;

    @Spec
    private @Nullable CommandSpec spec;

    private final CountDownLatch ended = new CountDownLatch(1);

    @Override
    public Integer call() throws InterruptedException {
        try {
            run(StandaloneConfig.read(data, config));
            return 0;
        } catch (ConfigException | StartupException refused) {
            return refused(String.valueOf(refused.getMessage()));
        } catch (IOException disk) {
            return refused("A file could not be read or written (" + disk
                    + "): check the space and the rights of the data folder.");
        } catch (RuntimeException | Error failed) {
            var told = Refusal.in(failed);
            if (told.isEmpty()) {
                System.getLogger(RunMain.class.getName()).log(Level.ERROR, "event=start-failed", failed);
            }
            return refused(
                    told.orElse("Skerry failed for a reason that nobody foresaw; the log has the details: " + failed));
        } finally {
            ended.countDown();
        }
    }

    private void run(StandaloneConfig settings)
            throws IOException, ConfigException, StartupException, InterruptedException {
        logInto(settings.data().resolve("log"));
        ProcessLog.intoFile(settings.data(), settings.regions().logFormat());
        Files.createDirectories(settings.data().resolve("grid"));
        Optional<Credentials> accounts = Optional.empty();
        if (settings.makesAccounts()) {
            var made = Credentials.open(settings.data(), settings.passwords());
            made.writeFirstAccounts(settings.data());
            accounts = Optional.of(made);
        }
        var banner = new Banner(settings, accounts);
        var web = new WebParts();
        var steps = new StartSteps(NanoClock.system());
        try (var database = GridDatabase.open(settings.database());
                var beans = BeanContainer.boot(new ShellResources(database.connections(), database::entities), web)) {
            steps.done("container", "");
            beans.start();
            steps.done("beans", "");
            try (var _ = GridListeners.start(beans, web, settings.open(), settings.closed());
                    var regions = RunningServer.listen(
                            settings.regions(),
                            GridInside.services(beans),
                            GridInside.holdings(beans),
                            GridInside.servers(beans))) {
                steps.done("listeners", "");
                Runtime.getRuntime()
                        .addShutdownHook(Thread.ofPlatform().name("stop").unstarted(() -> stop(regions)));
                regions.run(() -> say(banner));
            }
        }
    }

    private static void logInto(Path folder) {
        for (var value : new String[][] {{"skerry.log.folder", folder.toString()}, {"skerry.log.name", "skerry"}}) {
            if (System.getProperty(value[0]) == null) {
                System.setProperty(value[0], value[1]);
            }
        }
    }

    /** For an end that no signal of ours began: the JVM waits for it. */
    private void stop(RunningServer regions) {
        if (ended.getCount() == 0) {
            return;
        }
        regions.shutdown();
        try {
            if (!ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                System.getLogger(RunMain.class.getName()).log(Level.ERROR, "event=stop problem=\"took too long\"");
            }
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
    }

    private void say(Banner banner) {
        var out = line().getOut();
        banner.lines().forEach(out::println);
        out.flush();
    }

    private int refused(String sentence) {
        line().getErr().println(sentence);
        line().getErr().flush();
        return FAILED;
    }

    private CommandLine line() {
        return spec == null ? new CommandLine(this) : spec.commandLine();
    }
}
