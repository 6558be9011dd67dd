// SPDX-License-Identifier: Apache-2.0
package org.skerry.arch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.constantpool.StringEntry;
import java.lang.classfile.constantpool.Utf8Entry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.skerry.api.config.KeyCatalogue;

/**
 * Every text in our classes that looks like a key is one, or the beginning of some. Keys that are put together of parts are
 * found where their readers are run with a configuration that remembers what it was asked ({@code GridChecksTest}, {@code
 * RegionCatalogueTest}).
 */
class ConfigurationKeysTest {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final List<String> MODULES =
            List.of("grid-ejb", "grid-ejb/connectors", "grid-web", "grid-web/openid", "wildfly-config");
    private static final Pattern KEY = Pattern.compile("skerry(\\.[A-Za-z0-9_<>-]+)+\\.?");
    /** The logger of the audit. */
    private static final List<String> OTHERS = List.of("skerry.audit");

    /** Texts, with a class that has them. */
    private static Map<String, String> texts() throws IOException {
        var texts = new TreeMap<String, String>();
        for (var module : MODULES) {
            try (var files = Files.walk(ROOT.resolve(module).resolve("target/classes"))) {
                for (var file :
                        files.filter(one -> one.toString().endsWith(".class")).toList()) {
                    var pool = ClassFile.of().parse(file).constantPool();
                    StreamSupport.stream(pool.spliterator(), false).forEach(entry -> {
                        // values of annotations are bare texts in the pool
                        var text = switch (entry) {
                            case StringEntry string -> string.stringValue();
                            case Utf8Entry utf8 -> utf8.stringValue();
                            default -> "";
                        };
                        if (KEY.matcher(text).matches()) {
                            texts.put(text, String.valueOf(file.getFileName()));
                        }
                    });
                }
            }
        }
        return texts;
    }

    private static boolean isKnown(String text) {
        var catalogue = KeyCatalogue.all();
        return (text.endsWith(".") || text.endsWith("_"))
                ? catalogue.keys().stream().anyMatch(key -> key.name().startsWith(text))
                : catalogue.find(text).isPresent();
    }

    @Test
    void everyKeyInTheCodeIsInTheCatalogue() throws IOException {
        var texts = texts();

        assertThat(texts).hasSizeGreaterThan(90);
        assertThat(texts.entrySet())
                .filteredOn(text -> !OTHERS.contains(text.getKey()))
                .allSatisfy(text -> assertThat(isKnown(text.getKey()))
                        .as(text.getKey() + " of " + text.getValue())
                        .isTrue());
    }
}
