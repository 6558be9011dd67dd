// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.jline.terminal.impl.DumbTerminal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
class ConsoleSocketTest {
    @TempDir
    Path data;

    /** Says back what it is told. */
    private static final class Echo implements Shell {
        private String last = "";

        @Override
        public String prompt() {
            return last + "> ";
        }

        @Override
        public Reply run(String line) {
            last = line;
            return new Reply(line.equals("bad") ? Reply.FAILED : Reply.DONE, "said " + line);
        }

        @Override
        public List<String> complete(String line) {
            return List.of(line + "1", line + "2");
        }
    }

    private ConsoleSocket listen() throws IOException {
        return ConsoleSocket.listen(ConsoleSocket.in(data), Echo::new);
    }

    @Test
    void isForItsOwnerAlone() throws Exception {
        assumeTrue(data.getFileSystem().supportedFileAttributeViews().contains("posix"));
        var path = ConsoleSocket.in(data);
        try (var socket = listen()) {
            assertThat(socket).isNotNull();
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                    .isEqualTo("rw-------");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path.getParent())))
                    .isEqualTo("rwx------");
        }
        assertThat(path).doesNotExist();
    }

    @Test
    void carriesLinesAndCompletions() throws Exception {
        var socket = listen();
        try (var shell = RemoteShell.attach(ConsoleSocket.in(data));
                var other = RemoteShell.attach(ConsoleSocket.in(data))) {
            assertThat(shell.run("grüße")).isEqualTo(new Reply(Reply.DONE, "said grüße"));
            assertThat(shell.prompt()).isEqualTo("grüße> ");
            assertThat(other.prompt()).isEqualTo("region (root)> ");
            assertThat(shell.complete("a")).containsExactly("a1", "a2");
            socket.close();
            assertThat(shell.run("more").code()).isEqualTo(Reply.FAILED);
            assertThat(shell.ended()).isTrue();
        }
    }

    @Test
    void replacesADeadSocketAndRefusesALivingOne() throws Exception {
        var path = ConsoleSocket.in(data);
        Files.createDirectories(path.getParent());
        Files.writeString(path, "left behind");
        try (var socket = listen()) {
            assertThat(socket).isNotNull();
            assertThatThrownBy(this::listen).isInstanceOf(IOException.class).hasMessageContaining("another process");
        }
    }

    @Test
    void aMissingServerIsAnError() {
        assertThatThrownBy(() -> RemoteShell.attach(ConsoleSocket.in(data))).isInstanceOf(IOException.class);
    }

    @Test
    void doesLinesOfAPipe() throws Exception {
        var out = new ByteArrayOutputStream();
        var in = new BufferedReader(new StringReader("one\nbad\ntwo\n"));
        var code = Lines.serve(in, new Echo(), new PrintStream(out, true, StandardCharsets.UTF_8), () -> false);
        assertThat(out.toString(StandardCharsets.UTF_8).lines()).containsExactly("said one", "said bad", "said two");
        assertThat(code).isEqualTo(Reply.FAILED);
    }

    @Test
    void servesATerminalAndKeepsItsHistory() throws Exception {
        var in = new ByteArrayInputStream("first\nsecond\n".getBytes(StandardCharsets.UTF_8));
        var out = new ByteArrayOutputStream();
        var history = data.resolve("history");
        try (var session = new TerminalSession(new Echo(), history, new DumbTerminal(in, out))) {
            session.serve(() -> false);
            session.above("a line of the log");
        }
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("said first", "second> ");
        assertThat(history).content().contains("first", "second");
    }
}
