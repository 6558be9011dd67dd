// SPDX-License-Identifier: Apache-2.0
package org.skerry.standalone.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ConfigCommandTest {
    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private Path file = Path.of("");

    @BeforeEach
    void name() {
        file = folder.resolve("skerry.properties");
    }

    private int run(String... words) {
        return new CommandLine(new ConfigCommand())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(words);
    }

    private void write(String text) throws IOException {
        Files.writeString(file, text);
    }

    @Test
    void fileOfTheGridIsShownWithSources() throws IOException {
        write("skerry.architecture=grid\n\nskerry.login.welcome=Hello\nskerry.trust.secret=0123456789abcdef\n");

        assertThat(run("show", "--config", file.toString())).isZero();
        assertThat(out.toString())
                .containsPattern("skerry\\.login\\.welcome +Hello .*skerry\\.properties line 3")
                .containsPattern("skerry\\.login\\.waiting +400 +architecture grid")
                .containsPattern("skerry\\.login\\.terms +none +default")
                .containsPattern("skerry\\.trust\\.secret +\\*{8}")
                .doesNotContain("0123456789abcdef", "http.port");
    }

    @Test
    void listenersOfOnePortAreFoundWithoutAStart() throws IOException {
        write("skerry.architecture=standalone\nskerry.port.public=9000\n");

        assertThat(run("check", "--config", file.toString())).isEqualTo(1);
        assertThat(out.toString() + err).contains("http.port is '9000', which skerry.listener.public-port has, too");
    }

    @Test
    void onlyWhatDiffersIsShownWhenThatIsWanted() throws IOException {
        write("skerry.architecture=grid\nskerry.login.welcome=Hello\n");

        assertThat(run("show", "--changed", "--json", "--config", file.toString()))
                .isZero();
        assertThat(out.toString())
                .startsWith("[")
                .contains("\"key\":\"skerry.login.welcome\",\"value\":\"Hello\"")
                .doesNotContain("skerry.login.waiting");
    }

    @Test
    void standaloneIsBoth() throws IOException {
        write("""
                skerry.architecture=standalone
                data.folder=%s
                region.1.name=One
                region.1.location-x=1000
                region.1.location-y=1000
                region.1.owner=Test User
                """.formatted(folder.resolve("data")));

        assertThat(run("check", "--config", file.toString())).isZero();
        assertThat(run("show", "--config", file.toString())).isZero();
        assertThat(out.toString())
                .containsPattern("skerry\\.assets\\.cache-bytes +8388608 +architecture standalone")
                .containsPattern("region\\.1\\.name +One ");
    }

    @Test
    void standaloneIsShownAsItWouldRun() throws IOException {
        write("skerry.architecture=standalone\nskerry.port.region-http=7900\nskerry.data=" + folder + "\n");

        assertThat(run("check", "--config", file.toString())).isZero();
        assertThat(run("show", "--config", file.toString())).isZero();
        assertThat(out.toString())
                .containsPattern("http\\.port +7900 +the standalone process")
                .containsPattern("region\\.1\\.name +Skerry Landing +the first start")
                .containsPattern("skerry\\.db\\.password +\\*{8}");
    }

    @Test
    void whatOnlyWildFlyHasIsAProblemOfTheStandaloneProcess() throws IOException {
        write("skerry.architecture=standalone\nskerry.assets.cache=infinispan\n");

        assertThat(run("check", "--config", file.toString())).isEqualTo(1);
        assertThat(out.toString()).contains("skerry.assets.cache is 'infinispan'");
    }

    @Test
    void everythingWrongIsToldAtOnce() throws IOException {
        write("""
                skerry.architecture=standalone
                skerry.login.welcom=typo
                skerry.access.policy=everybody
                skerry.listener.private-address=0.0.0.0
                http.port=many
                region.1.name=One
                """);

        assertThat(run("check", "--config", file.toString())).isEqualTo(1);
        assertThat(out.toString())
                .contains("skerry.access.policy is 'everybody'", "http.port=many", "region.1.owner=", "every machine")
                .contains("warning", "did you mean skerry.login.welcome?")
                .contains("cannot be used");
    }

    @Test
    void unreadableFileIsNotChecked() {
        assertThat(run("check", "--config", file.toString())).isEqualTo(2);
        assertThat(err.toString()).contains("skerry.properties: cannot be read");
        assertThat(run("show", "--config")).isEqualTo(2);
    }

    @Test
    void withoutAFileTheStandaloneProcessIsShown() {
        assertThat(run("show")).isZero();
        assertThat(out.toString()).containsPattern("region\\.1\\.name +Skerry Landing +the first start");
    }

    @Test
    void conversionWritesWhatCanBeCheckedAndOverwritesNothing() throws IOException {
        var bin = folder.resolve("opensim/bin");
        Files.createDirectories(bin.resolve("Regions"));
        Files.writeString(bin.resolve("OpenSim.ini"), """
                [Estates]
                DefaultEstateOwnerName = Test User
                [Architecture]
                Include-Architecture = Grid.ini
                """);
        Files.writeString(bin.resolve("Grid.ini"), "[GridService]\nGridServerURI = http://127.0.0.1:8003\n");
        Files.writeString(bin.resolve("Regions/Regions.ini"), "[One]\nLocation = 1000,1000\nInternalPort = 9000\n");
        var made = folder.resolve("made");

        assertThat(run("convert", "--from", folder.resolve("opensim").toString(), "--out", made.toString()))
                .isZero();
        assertThat(Files.getPosixFilePermissions(made.resolve("region.properties")))
                .containsExactlyInAnyOrder(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
        assertThat(run("check", "--config", made.resolve("region.properties").toString()))
                .as(out.toString())
                .isZero();
        assertThat(run("convert", "--from", bin.toString(), "--out", made.toString()))
                .isEqualTo(2);
        assertThat(err.toString()).contains("is there already");
        assertThat(run("convert", "--from", folder.toString())).isEqualTo(2);
    }
}
