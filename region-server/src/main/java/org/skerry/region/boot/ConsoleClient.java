// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.boot;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.skerry.region.console.ConsoleSocket;
import org.skerry.region.console.Lines;
import org.skerry.region.console.RemoteShell;
import org.skerry.region.console.TerminalSession;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The other end of a running process's console: one command, lines from a pipe, or a person at a terminal. */
@Command(
        name = "console",
        mixinStandardHelpOptions = true,
        description = "Attaches to the console of a running region server of the same user.",
        footer = {
            "",
            "Without a command, lines are read from the terminal or the pipe.",
            "The exit code is 0, or that of the first command that went wrong: 1 not done, 2 not understood."
        })
public final class ConsoleClient implements Callable<Integer> {
    private static final int FAILED = 1;
    private static final int UNREACHABLE = 3;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "the server's data folder, its data.folder; default: ${DEFAULT-VALUE}")
    private Path data = Path.of("data");

    @Option(names = "--command", paramLabel = "LINE", description = "the command as one word, such as \"show users\"")
    private @Nullable String line;

    @Parameters(paramLabel = "COMMAND", arity = "0..*", description = "the command, such as: show users")
    private @Nullable List<String> words;

    @Override
    public Integer call() {
        var out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        var socket = ConsoleSocket.in(data);
        try (var shell = RemoteShell.attach(socket)) {
            var command = command();
            if (command != null) {
                var reply = shell.run(command);
                if (!reply.text().isEmpty()) {
                    out.println(reply.text());
                }
                return reply.code();
            }
            if (Foreground.isTerminal()) {
                try (var terminal =
                        new TerminalSession(shell, data.resolve("console").resolve("history"))) {
                    terminal.serve(shell::ended);
                }
                return 0;
            }
            var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
            return Lines.serve(in, shell, out, shell::ended);
        } catch (IOException unreachable) {
            out.println("No region server answers at " + socket + " (" + unreachable.getMessage()
                    + "): start it, or give its data folder with --data.");
            return UNREACHABLE;
        } catch (UnsupportedOperationException noSockets) {
            out.println("This system has no Unix domain sockets; use the server's own terminal.");
            return FAILED;
        }
    }

    private @Nullable String command() {
        if (line != null) {
            return line;
        }
        if (words == null || words.isEmpty()) {
            return null;
        }
        if (words.size() == 1) {
            return words.getFirst();
        }
        return String.join(" ", words.stream().map(ConsoleClient::quoted).toList());
    }

    /** As the server's parser reads it back. */
    private static String quoted(String word) {
        return word.matches("[A-Za-z0-9_./:,+-]+")
                ? word
                : "\"" + word.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
