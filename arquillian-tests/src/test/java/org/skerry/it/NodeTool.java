// SPDX-License-Identifier: Apache-2.0
package org.skerry.it;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.skerry.api.concurrent.Alone;

/** The machine's Node.js, for clients that are written in JavaScript. */
public final class NodeTool {
    private static final System.Logger LOG = System.getLogger(NodeTool.class.getName());
    private static final int NEEDED = 20;
    private static final int INSTALL_SECONDS = 240;

    private NodeTool() {}

    /** Goes on only where Node.js is new enough: elsewhere the test is skipped with a warning, or fails under CI=true. */
    public static void demand() {
        var trouble = trouble();
        if (trouble.isEmpty()) {
            return;
        }
        if ("true".equalsIgnoreCase(System.getenv("CI"))) {
            throw new AssertionError(trouble + "; CI=true, so the real-client test must run");
        }
        LOG.log(System.Logger.Level.WARNING, "{0}: the real-client test is skipped", trouble);
        Assumptions.abort(trouble);
    }

    private static String trouble() {
        try {
            var version = run(Path.of("."), 30, "node", "--version").output().strip();
            var major = Integer.parseInt(version.replaceFirst("^v", "").split("\\.", 2)[0]);
            return major >= NEEDED ? "" : "Node.js " + NEEDED + " or newer is needed, this is " + version;
        } catch (IOException | NumberFormatException absent) {
            return "Node.js " + NEEDED + " or newer is needed and was not found";
        }
    }

    /** The clients with all that they need, which are installed if no test has done so before. */
    public static Path clients() throws IOException, InterruptedException {
        var folder = Path.of(System.getProperty("it.work", "target")).resolve("node");
        Alone.with(folder.resolveSibling("node.lock"), () -> install(folder));
        return folder;
    }

    private static void install(Path folder) throws IOException {
        if (!Files.exists(folder.resolve("node_modules/.package-lock.json"))) {
            var install = run(folder, INSTALL_SECONDS, "npm", "ci", "--ignore-scripts");
            if (install.code() != 0) {
                throw new AssertionError(install.output());
            }
        }
    }

    /** What a command printed, and its code. */
    public record Outcome(int code, String output) {}

    /** Runs a command to its end; what it prints comes back as one text. */
    public static Outcome run(Path folder, int limitSeconds, String... command) throws IOException {
        var process = new ProcessBuilder(shell(List.of(command)))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        process.getOutputStream().close();
        var killer = process.onExit().orTimeout(limitSeconds, TimeUnit.SECONDS).exceptionally(late -> {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            return process.destroyForcibly();
        });
        var output = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        return new Outcome(killer.join().exitValue(), output);
    }

    private static List<String> shell(List<String> command) {
        if (!System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("windows")) {
            return command;
        }
        var wrapped = new ArrayList<>(List.of("cmd", "/c"));
        wrapped.addAll(command);
        return wrapped;
    }
}
