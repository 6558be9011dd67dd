// SPDX-License-Identifier: Apache-2.0
package org.skerry.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code mvn -Prun} starts: it comes up, refuses a second one, ends clean, and keeps its data. */
@StartsOwnServers
class LauncherIT {
    private static final Pattern PASSWORD = Pattern.compile("Test User +password (\\S+)");
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String TEST_USER =
            "METHOD=getaccount&ScopeID=00000000-0000-0000-0000-000000000000&FirstName=Test&LastName=User";

    @TempDir
    Path folder;

    @Test
    void comesUpRefusesASecondEndsCleanAndKeepsItsData() throws Exception {
        var data = folder.resolve("data");
        var ports = Launched.freePorts();
        String password;
        String account;
        try (var first = Launched.start(data, folder.resolve("first.log"), ports)) {
            password = password(first.awaitBanner());
            account = accountOf(first);
            assertThat(first.children()).hasSize(2);

            var second = Launched.start(folder.resolve("other"), folder.resolve("second.log"), ports);
            assertThat(second.awaitEnd()).isEqualTo(1);
            assertThat(second.output().strip().lines())
                    .singleElement()
                    .asString()
                    .contains("port " + ports.get("public"), "-Dskerry.port.public=");

            var children = first.children();
            first.stop();
            assertThat(children).noneMatch(ProcessHandle::isAlive);
        }
        var terrain = terrain(data);
        try (var again = Launched.start(data, folder.resolve("again.log"), ports)) {
            assertThat(password(again.awaitBanner())).isEqualTo(password);
            assertThat(accountOf(again)).isEqualTo(account);
            killTheRegionServer(again);
            assertThat(again.awaitEnd()).isEqualTo(1);
            assertThat(again.output()).contains("region server ended by itself", "start again");
            assertThat(again.children()).isEmpty();
        }
        assertThat(terrain(data)).isEqualTo(terrain);
    }

    private static void killTheRegionServer(Launched launched) {
        var region = launched.children().stream()
                .filter(child -> child.info().commandLine().orElse("").contains("RegionServerMain"))
                .findFirst()
                .or(() -> launched.children().stream().reduce((earlier, later) -> later));
        region.orElseThrow().destroyForcibly();
    }

    private static String password(String banner) {
        var found = PASSWORD.matcher(banner);
        assertThat(found.find()).as(banner).isTrue();
        return found.group(1);
    }

    private static String accountOf(Launched launched) throws IOException, InterruptedException {
        var answer = Http.post(launched.uri("private").resolve("accounts"), FORM, TEST_USER);
        assertThat(answer.body()).contains("<FirstName>Test</FirstName>");
        return answer.body();
    }

    private static byte[] terrain(Path data) throws IOException {
        try (var files = Files.walk(data.resolve("region-server"))) {
            var terrain = files.filter(file -> file.endsWith("terrain.r32")).findFirst();
            return Files.readAllBytes(terrain.orElseThrow());
        }
    }
}
