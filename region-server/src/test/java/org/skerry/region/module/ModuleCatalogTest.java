// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.module;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModuleCatalogTest {
    @Test
    void findsTheModulesOnTheClassPath() throws ModuleSetupException {
        assertThat(ModuleCatalog.load().names()).contains("economy", "sky-sun", "sky-wind");
    }

    @Test
    void putsWhatIsRequiredFirstAndElseGoesByName() throws ModuleSetupException {
        var catalog = ModuleCatalog.of(
                List.of(module("c"), module("a", "z"), module("z", "m"), module("m"), module("b", "a", "c")));
        assertThat(catalog.names()).containsExactly("m", "z", "a", "c", "b");
    }

    @Test
    void refusesTwoOfOneName() {
        refused("Two region modules are named \"a\"", module("a"), module("a"));
    }

    @Test
    void refusesAnUnknownRequirement() {
        refused("The region module \"a\" requires \"sea\", which is not there", module("a", "sea"));
    }

    @Test
    void refusesACircle() {
        refused("in a circle (a > b > c > a)", module("a", "b"), module("b", "c"), module("c", "a"));
    }

    @Test
    void refusesAnOddName() {
        refused("lower-case letters, digits and dashes", module("My Module"));
    }

    @Test
    void refusesAProviderThatCannotBeLoaded(@TempDir Path folder) throws IOException {
        var services = Files.createDirectories(folder.resolve("META-INF/services"));
        Files.writeString(services.resolve(RegionModuleProvider.class.getName()), "org.example.Lost");
        var thread = Thread.currentThread();
        var before = thread.getContextClassLoader();
        try (var loader = new URLClassLoader(new URL[] {folder.toUri().toURL()}, before)) {
            thread.setContextClassLoader(loader);
            assertThatExceptionOfType(ModuleSetupException.class)
                    .isThrownBy(ModuleCatalog::load)
                    .withMessageContaining("org.example.Lost")
                    .withMessageContaining("take it off the class path");
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static void refused(String words, RegionModuleProvider... providers) {
        assertThatExceptionOfType(ModuleSetupException.class)
                .isThrownBy(() -> ModuleCatalog.of(List.of(providers)))
                .withMessageContaining(words);
    }

    private static RegionModuleProvider module(String name, String... requires) {
        return new LambdaProvider(name, Set.of(requires), region -> {});
    }
}
