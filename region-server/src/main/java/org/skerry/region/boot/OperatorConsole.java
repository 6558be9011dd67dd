// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.boot;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.skerry.region.console.Console;
import org.skerry.region.console.ConsoleSocket;
import org.skerry.region.console.Desk;
import org.skerry.region.console.Lines;
import org.skerry.region.console.PacketLogs;
import org.skerry.region.console.TerminalSession;

/** The process's console: on its socket always, and at its input if somebody or something is there. */
final class OperatorConsole implements AutoCloseable {
    private static final Logger LOG = System.getLogger(OperatorConsole.class.getName());

    private final Desk desk;
    private final PacketLogs packets;
    private final BooleanSupplier ending;
    private @Nullable ConsoleSocket socket;
    private @Nullable TerminalSession terminal;

    /**
     * @param logs folder of the packet logs
     * @param ending whether the process has begun to end: what comes in then does not count
     */
    OperatorConsole(Desk desk, Path logs, BooleanSupplier ending) {
        this.desk = desk;
        this.packets = new PacketLogs(logs, InstantSource.system());
        this.ending = ending;
    }

    /** Opens the socket; a process without one runs all the same, and its log says why. */
    void open() {
        var path = ConsoleSocket.in(desk.data());
        try {
            socket = ConsoleSocket.listen(path, () -> new Console(desk, packets));
            LOG.log(
                    Level.INFO,
                    "event=console attach=\"skerry-region console --data {0}\"",
                    desk.data().toAbsolutePath().normalize());
        } catch (IOException none) {
            LOG.log(
                    Level.WARNING,
                    "event=console problem=\"no console on {0}: {1}\"; a shorter data.folder helps against a path that"
                            + " is too long",
                    path,
                    none.getMessage());
        }
        Thread.ofPlatform().daemon().name("console-input").start(this::input);
    }

    private void input() {
        var console = new Console(desk, packets);
        try {
            if (Foreground.isTerminal()) {
                var here = new TerminalSession(
                        console, desk.data().resolve("console").resolve("history"));
                terminal = here;
                ProcessLog.consoleTo(here::above);
                here.serve(ending);
                desk.shutdown();
            } else if (!Foreground.hasTerminal()) {
                var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
                var out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
                Lines.serve(in, console, out, ending);
            }
        } catch (IOException closed) {
            LOG.log(Level.DEBUG, "console input ended: {0}", closed.getMessage());
        }
    }

    @Override
    public void close() {
        packets.close();
        try {
            var open = socket;
            if (open != null) {
                open.close();
            }
            var shown = terminal;
            if (shown != null) {
                shown.close();
            }
        } catch (IOException already) {
            LOG.log(Level.DEBUG, "console: {0}", already.getMessage());
        }
    }
}
