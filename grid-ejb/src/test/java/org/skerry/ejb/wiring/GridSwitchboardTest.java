// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.enterprise.inject.Instance;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.skerry.connector.catalog.ServiceKind;
import org.skerry.ejb.fixture.MapConfig;

@SuppressWarnings("UnnecessaryAssignment") // stands in for the container
class GridSwitchboardTest {
    @TempDir
    Path folder;

    private final Map<String, String> values = new HashMap<>();
    private final GridSwitchboard board = new GridSwitchboard();
    private final ServicePlaces places = new ServicePlaces();

    @AfterEach
    void close() {
        board.close();
    }

    @SuppressWarnings("UnnecessaryAssignment") // no framework here
    private GridSwitchboard board() {
        board.config = new MapConfig(values);
        board.clock = Clock.systemUTC();
        board.beans = beans(Object.class);
        places.board = board;
        return board;
    }

    /** A container whose beans do nothing. */
    @SuppressWarnings("unchecked")
    private static Instance<Object> beans(Class<?> selected) {
        return (Instance<Object>) proxy(Instance.class, (method, arguments) -> switch (method) {
            case "select" -> beans((Class<?>) arguments[0]);
            case "get" -> proxy(selected, (_, _) -> null);
            default -> throw new AssertionError(method);
        });
    }

    private interface Answer {
        @Nullable
        Object to(String method, Object[] arguments);
    }

    private static Object proxy(Class<?> type, Answer answer) {
        return Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (self, method, arguments) -> method.getName().equals("toString")
                        ? "bean"
                        : answer.to(method.getName(), arguments == null ? new Object[0] : arguments));
    }

    @Test
    void byDefaultAllIsHereAndNothingIsBetween() {
        values.put("jboss.server.data.dir", folder.toString());
        board().check();
        assertThat(board.states())
                .hasSize(ServiceKind.ALL.size())
                .allSatisfy(state -> assertThat(state.kind()).isEqualTo("local"));
        assertThat(board.service(ServiceKind.ASSET).toString()).isEqualTo("bean");
        assertThat(folder).isEmptyDirectory();
        assertThat(places.isLocal("asset")).isTrue();
        assertThat(places.remote(List.of("asset", "grid"))).isEmpty();
    }

    @Test
    void whatIsElsewhereIsNotLocalAndHasAPlaceToWait() {
        values.put("jboss.server.data.dir", folder.toString());
        values.put("skerry.service.asset", "http://a.example:8003/ or http://b.example:8003/");
        values.put("skerry.service.inventory", "local then http://old.example:8003/");
        values.put("skerry.service.grid.reads", "http://replica.example:8003/");
        board().check();
        assertThat(places.remote(List.of("asset", "inventory", "grid"))).containsExactly("asset", "inventory");
        assertThat(places.isChangedHere("asset")).isFalse();
        assertThat(places.isChangedHere("inventory")).isTrue();
        assertThat(folder.resolve("late")).isDirectory();
        assertThat(board.waiting()).isZero();
        assertThat(board.states().stream()
                        .filter(state -> !state.upstreams().isEmpty())
                        .map(state -> state.name() + " " + state.kind()))
                .containsExactly("asset remote", "grid mixed", "inventory mixed");
    }

    @ParameterizedTest
    @CsvSource({
        "skerry.service.assets, local, names no service",
        "skerry.service.asset, nonsense://x, write 'local'",
        "skerry.service.avatar, attic, no connector 'attic'",
        "skerry.remote.concurrent, none, write a number from 1",
        "skerry.remote.timeout-seconds, 0, write a number from 1",
        "skerry.remote.rest-seconds, 9999, to 3600",
        "skerry.remote.late-bytes, -1, write a number from 0 on",
        "skerry.simulator.concurrent, 0, write a number",
        "skerry.map.tiles-url, my-map, write the URL",
        "skerry.modules.folder, /nowhere/at/all, name a folder"
    })
    void whatCannotBeFailsTheStart(String key, String value, String remedy) {
        values.put(key, value);
        assertThatThrownBy(() -> board().check())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(key)
                .hasMessageContaining(remedy);
    }
}
