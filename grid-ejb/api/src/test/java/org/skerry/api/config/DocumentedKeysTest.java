// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** docs/configuration.md and README against the catalogue, both ways. */
class DocumentedKeysTest {
    private static final Path ROOT = Path.of("..", "..").toAbsolutePath().normalize();
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");
    private static final Pattern BRACES = Pattern.compile("\\{([^}]*)}");

    /** The keys in the first cells of tables of keys, those in braces each for itself. */
    private static List<String> keys(String document) throws IOException {
        var keys = new ArrayList<String>();
        var isOfKeys = false;
        for (var line : Files.readAllLines(ROOT.resolve(document))) {
            if (!line.startsWith("| `")) {
                isOfKeys = line.startsWith("| key |")
                        || line.startsWith("| variable |")
                        || (isOfKeys && line.startsWith("|"));
            } else if (isOfKeys) {
                var first = line.substring(2, line.indexOf(" |", 2));
                CODE.matcher(first)
                        .results()
                        .map(code -> code.group(1))
                        // what is left out is said in words
                        .filter(code -> code.indexOf('…') < 0)
                        .forEach(code -> expand(code).forEach(keys::add));
            }
        }
        return keys;
    }

    private static Stream<String> expand(String code) {
        var braces = BRACES.matcher(code);
        return braces.find()
                ? Stream.of(braces.group(1).split(",", -1))
                        .flatMap(
                                word -> expand(code.substring(0, braces.start()) + word + code.substring(braces.end())))
                : Stream.of(code);
    }

    private static boolean means(ConfigKey known, String documented) {
        return known.name().equals(documented) || known.matches(documented);
    }

    @Test
    void everyDocumentedKeyIsInTheCatalogue() throws IOException {
        assertThat(keys("docs/configuration.md"))
                .hasSizeGreaterThan(150)
                .allSatisfy(documented -> assertThat(KeyCatalogue.all().keys())
                        .as(documented)
                        .anyMatch(known -> means(known, documented)));
    }

    @Test
    void everyKeyOfTheCatalogueIsDocumented() throws IOException {
        var documented = Stream.concat(keys("docs/configuration.md").stream(), keys("README.md").stream())
                .toList();

        assertThat(KeyCatalogue.all().keys())
                .filteredOn(key -> !isSetByTheBuild(key))
                .allSatisfy(known -> assertThat(documented).as(known.name()).anyMatch(one -> means(known, one)));
    }

    private static boolean isSetByTheBuild(ConfigKey key) {
        return key.unset().filter("set by the build"::equals).isPresent();
    }

    @Test
    void defaultsAreTheDocumentedOnes() throws IOException {
        for (var line : Files.readAllLines(ROOT.resolve("docs/configuration.md"))) {
            var cells = line.split(" \\| ", -1);
            if (line.startsWith("| `") && cells.length == 3) {
                var codes = CODE.matcher(cells[0])
                        .results()
                        .map(code -> code.group(1))
                        .toList();
                var known = codes.size() == 1 ? KeyCatalogue.all().find(codes.getFirst()) : Optional.<ConfigKey>empty();
                known.filter(key -> !key.isFamily())
                        .flatMap(ConfigKey::standard)
                        .ifPresent(
                                standard -> assertThat(cells[1].replace("`", "").replace("64 MiB", "67108864"))
                                        .as(codes.getFirst())
                                        .isEqualTo(standard));
            }
        }
    }
}
