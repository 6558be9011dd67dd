// SPDX-License-Identifier: Apache-2.0
package org.skerry.wildfly.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * A child with its console in a file. On Unix it ignores the terminal's Ctrl-C, which goes to the whole process group,
 * so that the launcher decides in which order the children end.
 */
public final class ChildProcess {
    private static final int TAIL_LINES = 12;

    private final String name;
    private final Process process;
    private final Path console;

    private ChildProcess(String name, Process process, Path console) {
        this.name = name;
        this.process = process;
        this.console = console;
    }

    /**
     * Starts a child.
     *
     * @param name for messages, such as {@code grid}
     * @param console where its output goes, replaced at each start
     */
    public static ChildProcess start(String name, List<String> command, Path folder, Path console) {
        var builder = new ProcessBuilder(shielded(command))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(console.toFile())
                .redirectInput(ProcessBuilder.Redirect.from(nullDevice()));
        try {
            return new ChildProcess(name, builder.start(), console);
        } catch (IOException cannot) {
            throw new LaunchFailure("The " + name + " cannot be started (" + cannot.getMessage() + ").", cannot);
        }
    }

    private static java.io.File nullDevice() {
        return new java.io.File(isWindows() ? "NUL" : "/dev/null");
    }

    private static boolean isWindows() {
        return System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("windows");
    }

    private static List<String> shielded(List<String> command) {
        if (isWindows()) {
            return command;
        }
        var wrapped = new ArrayList<>(List.of("/bin/sh", "-c", "trap '' INT; exec \"$@\"", "sh"));
        wrapped.addAll(command);
        return wrapped;
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    public long pid() {
        return process.pid();
    }

    /** One sentence on a child that ended by itself, followed by the last lines of its console. */
    public LaunchFailure death() {
        return new LaunchFailure("The " + name + " ended by itself with code " + process.exitValue()
                + ": mend what its console says below and start again; all data is kept. From " + console + ":\n"
                + tail());
    }

    private String tail() {
        try {
            var lines = Files.readAllLines(console);
            return String.join("\n", lines.subList(Math.max(0, lines.size() - TAIL_LINES), lines.size()));
        } catch (IOException unreadable) {
            return "(unreadable: " + unreadable.getMessage() + ")";
        }
    }

    /** Asks the child to end, waits, and ends it by force if it does not. */
    public void stop(Duration patience) {
        process.destroy();
        try {
            if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException hurried) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
