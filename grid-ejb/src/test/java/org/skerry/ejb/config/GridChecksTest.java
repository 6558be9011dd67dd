// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.Test;
import org.skerry.api.config.KeyCatalogue;
import org.skerry.ejb.fixture.MapConfig;

class GridChecksTest {
    /** Of the application server, not ours. */
    private static final Set<String> FOREIGN = Set.of("jboss.server.data.dir");

    @Test
    void nothingSetIsFine() {
        assertThat(GridChecks.problems(new MapConfig(Map.of()))).isEmpty();
    }

    @Test
    void everythingWrongIsToldAtOnceAndOnce() {
        var problems = GridChecks.problems(new MapConfig(Map.of(
                "skerry.service.asset", "somewhere",
                "skerry.access.policy", "everybody",
                "skerry.login.minimum-level", "high",
                "skerry.assets.store", "tape",
                "skerry.assets.cache", "memcached",
                "skerry.grid.region-flags.A", "BEST",
                "skerry.login.viewers-denied", "(",
                "skerry.first-accounts", "/no/such/file")));

        assertThat(problems).hasSize(8);
        assertThat(problems).anySatisfy(problem -> assertThat(problem).contains("skerry.service.asset", "somewhere"));
        assertThat(problems).anySatisfy(problem -> assertThat(problem).contains("memcached.servers"));
        assertThat(problems).anySatisfy(problem -> assertThat(problem).contains("/no/such/file"));
    }

    @Test
    void secretsAreNotTold() {
        var problems = GridChecks.problems(
                new MapConfig(Map.of("skerry.assets.store", "s3", "skerry.assets.s3.secret-key", "hidden")));

        assertThat(problems).isNotEmpty().noneMatch(problem -> problem.contains("hidden"));
    }

    @Test
    void everyKeyThatIsAskedForIsInTheCatalogue() {
        var asked = new TreeSet<String>();
        var choices = Map.of(
                "skerry.assets.read-also", "s3,opensim,file",
                "skerry.assets.cache", "memcached",
                "skerry.oidc.provider-url", "https://login.example/");
        for (var store : Set.of("file", "s3")) {
            var values = new HashMap<>(choices);
            values.put("skerry.assets.store", store);
            GridChecks.problems(recording(values, asked));
        }
        asked.removeAll(FOREIGN);

        assertThat(asked)
                .hasSizeGreaterThan(90)
                .allSatisfy(
                        key -> assertThat(KeyCatalogue.grid().find(key)).as(key).isPresent());
    }

    private static Config recording(Map<String, String> values, Set<String> asked) {
        var inner = new MapConfig(values);
        return (Config) Proxy.newProxyInstance(
                Config.class.getClassLoader(), new Class<?>[] {Config.class}, (_, method, arguments) -> {
                    if (arguments != null && arguments[0] instanceof String key) {
                        asked.add(key);
                    }
                    try {
                        return method.invoke(inner, arguments);
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                    }
                });
    }
}
