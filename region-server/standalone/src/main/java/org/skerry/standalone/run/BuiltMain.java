// SPDX-License-Identifier: Apache-2.0
package org.skerry.standalone.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.concurrent.TimeUnit;

/**
 * What {@code mvn -Pstandalone} runs: the distribution that was just built, by its own script, prepared if it is not yet, in a
 * process of its own. On Unix that one ignores the terminal's Ctrl-C, which goes to all processes there, and is told by this one,
 * once.
 */
public final class BuiltMain {
    private static final String DIST = "skerry.dist";
    private static final String OURS = "skerry.";
    private static final long PATIENCE_SECONDS = 90;

    private BuiltMain() {}

    /** Takes the place of the distribution and its settings from system properties. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        var given = System.getProperties();
        var dist = Path.of(given.getProperty(DIST, ""));
        var windows = given.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("windows");
        if (!windows && !"off".equals(System.getenv("SKERRY_CACHE"))) {
            var code = run(command(dist, windows, "prepare"), windows);
            if (code > 1) {
                System.exit(code); // by a signal; without a cache it runs, too
            }
        }
        // the build is not gone on with
        System.exit(run(command(dist, windows, "run", "--data", given.getProperty("skerry.data", "data")), windows));
    }

    private static int run(List<String> command, boolean windows) throws IOException, InterruptedException {
        var given = System.getProperties();
        var builder = new ProcessBuilder(command)
                .inheritIO()
                .redirectInput(ProcessBuilder.Redirect.from(
                        Path.of(windows ? "NUL" : "/dev/null").toFile()));
        builder.environment().putIfAbsent("JAVA_HOME", given.getProperty("java.home", ""));
        builder.environment().putAll(StandaloneDefaults.strings(environment(given)));
        var child = builder.start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(child), "stop"));
        return child.waitFor();
    }

    static List<String> command(Path dist, boolean windows, String... arguments) {
        var command = new ArrayList<String>();
        if (windows) {
            command.add(dist.resolve("bin").resolve("skerry.bat").toString());
        } else {
            command.addAll(List.of("/bin/sh", "-c", "trap '' INT; exec /bin/sh \"$@\"", "sh"));
            command.add(dist.resolve("bin").resolve("skerry").toString());
        }
        Collections.addAll(command, arguments);
        return command;
    }

    /** Settings of ours as the environment has them. */
    static Properties environment(Properties given) {
        var environment = new Properties();
        given.stringPropertyNames().stream()
                .filter(key -> key.startsWith(OURS) && !key.equals(DIST) && !key.equals("skerry.data"))
                .forEach(key -> environment.setProperty(
                        key.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT), given.getProperty(key)));
        return environment;
    }

    private static void stop(Process child) {
        child.destroy();
        try {
            if (!child.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                child.destroyForcibly();
            }
        } catch (InterruptedException hurry) {
            child.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
