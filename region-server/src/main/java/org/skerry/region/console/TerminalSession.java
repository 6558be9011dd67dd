// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.console;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jline.reader.Candidate;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.ParsedLine;
import org.jline.reader.UserInterruptException;
import org.jline.reader.impl.DefaultParser;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;

/** A person at a terminal: a prompt, completion with the tab key, and a history that is kept. */
public final class TerminalSession implements AutoCloseable {
    private static final int MOST_HISTORY = 2000;

    private final Terminal terminal;
    private final LineReader reader;
    private final Shell shell;

    /**
     * Takes the process's terminal.
     *
     * @param history the file that keeps it
     * @throws IOException if there is no terminal
     */
    public TerminalSession(Shell shell, Path history) throws IOException {
        this(shell, history, TerminalBuilder.builder().system(true).dumb(false).build());
    }

    TerminalSession(Shell shell, Path history, Terminal terminal) {
        this.shell = shell;
        this.terminal = terminal;
        var parser = new DefaultParser();
        parser.setEscapeChars(null);
        reader = LineReaderBuilder.builder()
                .terminal(terminal)
                .parser(parser)
                .completer(this::complete)
                .variable(LineReader.HISTORY_FILE, history)
                .variable(LineReader.HISTORY_SIZE, MOST_HISTORY)
                .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
                .build();
    }

    private void complete(LineReader lines, ParsedLine line, List<Candidate> candidates) {
        var before = line.line().substring(0, line.cursor());
        shell.complete(before).forEach(word -> candidates.add(new Candidate(word)));
    }

    /** Shows a line above the prompt, from any thread. */
    public void above(String line) {
        reader.printAbove(line);
    }

    /** Reads and does lines until the end of input, an interrupt, or {@code ended}. */
    public void serve(BooleanSupplier ended) {
        try {
            while (!ended.getAsBoolean()) {
                var reply = shell.run(reader.readLine(shell.prompt()));
                if (!reply.text().isEmpty()) {
                    terminal.writer().println(reply.text());
                    terminal.flush();
                }
            }
        } catch (EndOfFileException | UserInterruptException left) {
            terminal.flush();
        }
    }

    @Override
    public void close() throws IOException {
        terminal.close();
    }
}
