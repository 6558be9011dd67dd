// SPDX-License-Identifier: Apache-2.0
package org.skerry.wildfly.launch;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.skerry.shell.first.Credentials;

/**
 * Starts a grid and a region server, says how to enter, and stays until Ctrl-C or until a child dies; then nothing is
 * left running.
 */
public final class LaunchMain {
    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final Duration GLANCE = Duration.ofSeconds(1);

    private final LaunchSettings settings;
    private final Properties given;
    private final Deque<ChildProcess> children = new ArrayDeque<>();

    private LaunchMain(Properties given) {
        this.given = given;
        settings = LaunchSettings.of(given);
    }

    /** Takes its settings from system properties; see {@link LaunchSettings}. */
    public static void main(String[] arguments) {
        try {
            new LaunchMain(System.getProperties()).run();
        } catch (LaunchFailure told) {
            System.err.println("[skerry] " + told.getMessage());
            System.exit(1);
        } catch (IOException disk) {
            System.err.println("[skerry] A file could not be read or written (" + disk.getMessage()
                    + "): check the space and the rights of the data folder.");
            System.exit(1);
        }
    }

    private void run() throws IOException {
        Preflight.check(settings);
        var credentials = Credentials.open(settings.data(), given);
        Runtime.getRuntime().addShutdownHook(new Thread(this::stopAll, "skerry-stop"));

        System.out.println("[skerry] starting the grid on WildFly …");
        var grid = new GridProcess(settings, credentials);
        var gridChild = started(grid.start());
        grid.awaitReady(gridChild);

        System.out.println("[skerry] starting the region server …");
        var console = settings.logs().resolve("region-console.log");
        var regionChild = started(RegionProcess.start(
                settings.regionLibraries(), FirstRegion.of(settings), settings.regionHeap(), console));
        RegionProcess.awaitReady(regionChild, settings.address(), settings.regionHttpPort(), console);

        Banner.lines(settings, credentials).forEach(System.out::println);
        System.out.flush();
        watch();
    }

    private ChildProcess started(ChildProcess child) {
        synchronized (children) {
            children.push(child);
        }
        return child;
    }

    private void watch() {
        try {
            while (true) {
                TimeUnit.NANOSECONDS.sleep(GLANCE.toNanos());
                synchronized (children) {
                    for (var child : children) {
                        if (!child.isAlive()) {
                            throw child.death();
                        }
                    }
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Last started, first stopped: the region server still needs the grid to write back who was where. */
    private void stopAll() {
        synchronized (children) {
            while (!children.isEmpty()) {
                children.pop().stop(PATIENCE);
            }
        }
    }
}
