// SPDX-License-Identifier: Apache-2.0
package org.skerry.shape;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The files of the operator's guide are the split that is tested. */
class DocumentedSplitTest {
    private static final Path GUIDE = Path.of("../docs/operations.md");

    @ParameterizedTest
    @ValueSource(strings = {"user", "grid", "asset", "inventory", "messaging"})
    void eachFileNamesWhatTheOthersHave(String server) throws IOException {
        var others = new ArrayList<>(Places.SERVICES);
        others.removeAll(Places.FIVE.get(server));
        var expected = Places.elsewhere(
                others,
                service -> URI.create("http://" + address(service) + ":8003/"),
                service -> URI.create("http://" + publicName(service) + ".grid.example:8002/"));
        assertThat(keys(server)).isEqualTo(expected);
    }

    private static Map<String, String> keys(String server) throws IOException {
        var guide = Files.readString(GUIDE);
        var start = guide.indexOf("    # " + server + ".properties");
        assertThat(start).as(server).isPositive();
        var block = guide.substring(start, guide.indexOf("\n\n", start));
        return Arrays.stream(block.split("\n"))
                .map(String::strip)
                .filter(line -> line.startsWith("skerry.service.") || line.startsWith("skerry.map.tiles"))
                .map(line -> line.split("=", 2))
                .collect(Collectors.toMap(parts -> parts[0], parts -> parts[1]));
    }

    private static String address(String service) {
        return switch (Places.serverOf(service)) {
            case "user" -> "10.0.0.1";
            case "grid" -> "10.0.0.2";
            case "asset" -> "10.0.0.3";
            case "inventory" -> "10.0.0.4";
            default -> "10.0.0.5";
        };
    }

    private static String publicName(String service) {
        return switch (Places.serverOf(service)) {
            case "user" -> "login";
            case "grid" -> "map";
            default -> "im";
        };
    }
}
