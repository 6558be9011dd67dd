// SPDX-License-Identifier: Apache-2.0
package org.skerry.wildfly.launch;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import org.skerry.shell.first.Credentials;
import org.wildfly.core.launcher.StandaloneCommandBuilder;

/** WildFly with the grid's EAR, on its data folder. */
final class GridProcess {
    private static final Duration START_LIMIT = Duration.ofMinutes(3);
    private static final String CONSOLE_USER = "admin";

    private final LaunchSettings settings;
    private final Credentials credentials;

    GridProcess(LaunchSettings settings, Credentials credentials) {
        this.settings = settings;
        this.credentials = credentials;
    }

    static String consoleUser() {
        return CONSOLE_USER;
    }

    ChildProcess start() throws IOException {
        addConsoleUser();
        var deployments = settings.server().resolve("standalone/deployments");
        Files.copy(settings.ear(), deployments.resolve("grid-ear.ear"), StandardCopyOption.REPLACE_EXISTING);
        var command = StandaloneCommandBuilder.of(settings.server())
                .setJavaHome(Path.of(System.getProperty("java.home")))
                // of a heap of this size the parallel collector takes the least CPU, and one that may grow does so
                // during its pauses (docs/adr/0024-speed-of-the-grid.md)
                .addJavaOptions(
                        "-Xms512m",
                        "-Xmx512m",
                        "-XX:+UseParallelGC",
                        "-XX:+UseCompactObjectHeaders",
                        "-XX:+ExitOnOutOfMemoryError")
                .addServerArguments(
                        "-Djboss.server.data.dir=" + settings.data().resolve("grid"),
                        "-Djboss.server.log.dir=" + settings.logs().resolve("grid"),
                        "-Djboss.bind.address=" + settings.address(),
                        "-Djboss.management.http.port=" + settings.managementPort(),
                        "-Dskerry.listener.public-port=" + settings.publicPort(),
                        "-Dskerry.listener.private-port=" + settings.privatePort(),
                        "-Dskerry.gridinfo.login=" + settings.loginUri(),
                        "-Dskerry.first-accounts=" + credentials.writeFirstAccounts(settings.data()))
                .build();
        return ChildProcess.start(
                "grid", command, settings.data(), settings.logs().resolve("grid-console.log"));
    }

    void awaitReady(ChildProcess child) {
        var remedy = "look into " + settings.logs().resolve("grid-console.log") + ".";
        Readiness.await(child, URI.create(settings.loginUri() + "health/ready"), START_LIMIT, remedy);
        // asked once the services answer: WildFly logs a warning each time that it is asked before
        var server = URI.create("http://127.0.0.1:" + settings.managementPort() + "/health/ready");
        Readiness.await(child, server, START_LIMIT, remedy);
    }

    /** WildFly's own tool, so that the file's form is its business; the same password may be set again. */
    private void addConsoleUser() throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var console = settings.logs().resolve("add-user.log");
        var builder = new ProcessBuilder(List.of(
                        java,
                        "-jar",
                        settings.server().resolve("jboss-modules.jar").toString(),
                        "-mp",
                        settings.server().resolve("modules").toString(),
                        "org.jboss.as.domain-add-user",
                        "-sc",
                        settings.server().resolve("standalone/configuration").toString(),
                        "-u",
                        CONSOLE_USER,
                        "-p",
                        credentials.console(),
                        "--silent"))
                .redirectErrorStream(true)
                .redirectOutput(console.toFile());
        builder.environment().put("JBOSS_HOME", settings.server().toString());
        var tool = builder.start();
        try {
            if (tool.waitFor() != 0) {
                throw new LaunchFailure("The console's user could not be set: look into " + console + ".");
            }
        } catch (InterruptedException stopped) {
            tool.destroy();
            Thread.currentThread().interrupt();
            throw new LaunchFailure("Stopped while setting the console's user.", stopped);
        }
    }
}
