// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RegionConfigCommandTest {
    private static final String REGION = """
            region.1.name=One
            region.1.location-x=1000
            region.1.location-y=1000
            """;

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String text, String... words) throws IOException {
        var file = folder.resolve("region.properties");
        if (!text.isEmpty()) {
            Files.writeString(file, "data.folder=" + folder + "\n" + text);
        }
        var all = new String[words.length + 3];
        all[0] = "config";
        System.arraycopy(words, 0, all, 1, words.length);
        all[words.length + 1] = "--config";
        all[words.length + 2] = file.toString();
        return RegionServerMain.commandLine()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(all);
    }

    @Test
    void wrongValuesAreToldAtOnce() throws IOException {
        assertThat(run(REGION + "http.port=0\n", "check")).isEqualTo(1);
        assertThat(out.toString()).contains("region.1.owner=", "http.port=0", "2 to be corrected");
    }

    @Test
    void usableConfigurationIsShownAndNothingIsMade() throws IOException {
        assertThat(run(REGION + "region.1.owner=Test User\n", "check")).isZero();
        assertThat(run("", "show", "--changed")).isZero();
        assertThat(out.toString()).containsPattern("region\\.1\\.owner +Test User .*line 5");
        try (var files = Files.list(folder)) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void missingFileIsAnotherMatter() throws IOException {
        assertThat(run("", "check")).isEqualTo(2);
        assertThat(err.toString()).contains("cannot be read");
    }
}
