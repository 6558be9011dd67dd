// SPDX-License-Identifier: Apache-2.0
package org.skerry.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What the server under test has written to its log since a moment. */
final class ServerLog {
    private static final Path FILE = Path.of(System.getProperty("it.base", ""), "log", "server.log");

    private final long mark;

    private ServerLog(long mark) {
        this.mark = mark;
    }

    static ServerLog fromNow() throws IOException {
        return new ServerLog(Files.size(FILE));
    }

    List<String> lines() throws IOException {
        try (var file = Files.newInputStream(FILE)) {
            file.skipNBytes(mark);
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        }
    }

    /** Bad input costs one line at most, and never a stack trace. */
    void assertQuiet(int requests) throws IOException {
        var lines = lines();
        assertThat(lines).noneMatch(line -> line.startsWith("\tat ") || line.contains("errorId="));
        assertThat(lines).hasSizeLessThanOrEqualTo(requests);
    }
}
