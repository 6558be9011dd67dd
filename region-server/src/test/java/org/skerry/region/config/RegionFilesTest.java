// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RegionFilesTest {
    private static final String FIRST = """
            region.1.name=First
            region.1.location-x=1000
            region.1.location-y=1000
            region.1.owner=Test User
            """;

    @TempDir
    Path folder;

    @BeforeEach
    void secondRegion() throws IOException {
        Files.createDirectories(folder.resolve("regions"));
        region("second", """
                name=Second
                location-x=1001
                location-y=1000
                owner=Test User
                estate=Mainland
                """);
    }

    private void region(String key, String text) throws IOException {
        Files.writeString(folder.resolve("regions").resolve(key + ".properties"), text);
    }

    private Inspection inspect(String text) throws IOException, ConfigException {
        var file = Files.writeString(
                folder.resolve("region.properties"), "data.folder=" + folder.resolve("data") + "\n" + text);
        return ConfigReader.inspect(file);
    }

    @Test
    void filesBesideTheConfigurationAreRegionsToo() throws Exception {
        var regions = inspect(FIRST).usable().regions();

        assertThat(regions).extracting(RegionConfig::key).containsExactly("1", "second");
        assertThat(regions.getLast().estate()).contains("Mainland");
        assertThat(regions).extracting(RegionConfig::udpPort).doesNotHaveDuplicates();
    }

    @Test
    void folderMayBeNamedAndIsThenNeeded() throws Exception {
        Files.createDirectories(folder.resolve("elsewhere"));

        assertThat(inspect(FIRST + "regions.folder=" + folder.resolve("elsewhere"))
                        .usable()
                        .regions())
                .hasSize(1);
        assertThatThrownBy(() -> inspect(FIRST + "regions.folder=" + folder.resolve("nowhere")))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("regions.folder=");
    }

    @Test
    void theyAreCheckedTogether() throws Exception {
        region("third", "name=First\nlocation-x=1001\nlocation-y=1000\nowner=Test User\nudp-port=9000\n");

        assertThat(inspect(FIRST).problems())
                .hasSize(3)
                .anySatisfy(problem -> assertThat(problem).contains("region.third.name=First", "region.1"))
                .anySatisfy(problem -> assertThat(problem).contains("region.third.location-x", "region.second"))
                .anySatisfy(problem -> assertThat(problem).contains("region.third.udp-port"));
    }

    @Test
    void misspeltKeyIsRefusedWithTheNearest() throws Exception {
        region("second", "name=Second\nlocation-x=1001\nlocation-y=1000\nowner=Test User\nmax-agent=3\n");

        assertThat(inspect(FIRST).problems())
                .singleElement()
                .asString()
                .contains("region.second.max-agent=3", "region.<n>.max-agents");
    }

    @Test
    void regionIsSaidInOnePlaceAlone() throws Exception {
        assertThat(inspect(FIRST + "region.second.size=512").problems())
                .singleElement()
                .asString()
                .contains("second.properties", "line 6", "region.second.size");

        var made = Files.createDirectories(folder.resolve("data/regions/second"));
        Files.writeString(made.resolve("region.properties"), "name=Second\n");

        assertThat(inspect(FIRST).problems())
                .anySatisfy(problem -> assertThat(problem)
                        .contains("second.properties", "the console has made a region of that name"));
    }

    @Test
    void limitsOfWhatIsNotBuiltAreWarnedAbout() throws Exception {
        var found = inspect(FIRST + "region.1.max-prims=20000");

        assertThat(found.problems()).isEmpty();
        assertThat(found.warnings()).singleElement().asString().contains("region.1.max-prims=20000", "not built yet");
        assertThat(inspect(FIRST + "region.1.max-prims=many").problems()).hasSize(1);
    }

    @Test
    void everyValueIsShownWithItsSource() throws Exception {
        var text = inspect(FIRST + "skerry.architecture=standalone\ngrid.auth.secret=0123456789abcdefghij")
                .settings()
                .text();

        assertThat(text)
                .containsPattern("region\\.1\\.name +First .*region\\.properties line 2")
                .containsPattern("region\\.second\\.estate +Mainland .*second\\.properties line 5")
                .containsPattern("assets\\.cache\\.disk-bytes +0 +architecture standalone")
                .containsPattern("grid\\.auth\\.secret +\\*{8} ")
                .containsPattern("region\\.second\\.access +general +default")
                .doesNotContain("0123456789abcdefghij");
    }

    @Test
    void architectureGivesWayAndCannotBeHypergridYet() throws Exception {
        assertThat(inspect(FIRST + "skerry.architecture=standalone")
                        .usable()
                        .assets()
                        .diskBytes())
                .isZero();
        assertThat(inspect(FIRST + "skerry.architecture=standalone\nassets.cache.disk-bytes=1048576")
                        .usable()
                        .assets()
                        .diskBytes())
                .isEqualTo(1_048_576);
        assertThat(inspect(FIRST + "skerry.architecture=grid-hypergrid").problems())
                .singleElement()
                .asString()
                .contains("hypergrid is not built yet");
        assertThat(inspect(FIRST + "skerry.architecture=cloud").problems())
                .singleElement()
                .asString()
                .contains("write one of standalone, grid");
    }
}
