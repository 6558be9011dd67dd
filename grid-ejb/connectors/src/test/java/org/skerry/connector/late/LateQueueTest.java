// SPDX-License-Identifier: Apache-2.0
package org.skerry.connector.late;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.skerry.api.binary.Octets;
import org.skerry.api.error.ServiceUnavailableException;
import org.skerry.api.griduser.GridUserService;
import org.skerry.api.griduser.UserPlace;
import org.skerry.api.id.RegionId;
import org.skerry.api.id.ScopeId;
import org.skerry.api.id.SessionId;
import org.skerry.api.map.MapImageService;
import org.skerry.api.math.Vector3;
import org.skerry.api.operation.MayBeLate;
import org.skerry.api.presence.PresenceService;
import org.skerry.connector.upstream.MovedTime;

class LateQueueTest {
    private static final long ROOM = 1 << 20;

    @TempDir
    Path folder;

    private final MovedTime time = new MovedTime();
    private final List<List<Object>> made = new ArrayList<>();

    private LateQueue open() throws IOException {
        return LateQueue.open(folder.resolve("late"), ROOM, time);
    }

    private static Method method(Class<?> type, String name) {
        return Arrays.stream(type.getMethods())
                .filter(one -> one.getName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static final Method STORE = method(MapImageService.class, "store");

    private static List<Object> tile(int x, String bytes) {
        return List.of(ScopeId.ZERO, x, 1000, Octets.utf8(bytes));
    }

    private void serve(LateQueue queue) {
        queue.serve("map", MapImageService.class, (method, arguments, since) -> made.add(arguments));
    }

    @Test
    void whatWasKeptIsThereAfterTheProcessHasDied() throws IOException {
        var first = open();
        assertThat(first.keep("map", STORE, tile(1, "a"))).isTrue();
        assertThat(first.keep("map", STORE, tile(1, "b"))).isTrue();

        var second = open();
        assertThat(second.isWaiting("map")).isTrue();
        assertThat(second.isWaiting("presence")).isFalse();
        assertThat(second.round()).isZero();
        serve(second);
        assertThat(second.round()).isEqualTo(2);
        assertThat(made).containsExactly(tile(1, "a"), tile(1, "b"));
        assertThat(second.size()).isZero();
        assertThat(open().size()).isZero();
    }

    @Test
    void allThatMayBeLateCanBeWritten() throws IOException {
        for (var type : List.of(MapImageService.class, GridUserService.class, PresenceService.class)) {
            for (var method : type.getMethods()) {
                if (method.isAnnotationPresent(MayBeLate.class)) {
                    assertThat(method.getParameterTypes()).allMatch(ArgumentForm::knows);
                }
            }
        }
        var queue = open();
        var place = new UserPlace(RegionId.random(), new Vector3(1, 2.5f, 3), new Vector3(0, 1, 0));
        var session = SessionId.random();
        queue.keep("griduser", method(GridUserService.class, "loggedOut"), List.of("Ünknown;http://far/", place));
        queue.keep("presence", method(PresenceService.class, "logout"), List.of(session));
        var again = open();
        again.serve("griduser", GridUserService.class, (method, arguments, since) -> {
            assertThat(method.getName()).isEqualTo("loggedOut");
            assertThat(since).isEqualTo(time.instant());
            return made.add(arguments);
        });
        again.serve("presence", PresenceService.class, (method, arguments, since) -> made.add(arguments));
        again.round();
        assertThat(made).containsExactly(List.of("Ünknown;http://far/", place), List.of(session));
    }

    @Test
    void aServiceThatIsAwayHoldsUpNoOther() throws IOException {
        var queue = open();
        queue.keep("map", STORE, tile(1, "a"));
        queue.keep("map", STORE, tile(2, "b"));
        queue.keep("presence", method(PresenceService.class, "logout"), List.of(SessionId.random()));
        var asked = new ArrayList<Instant>();
        queue.serve("map", MapImageService.class, (method, arguments, since) -> {
            asked.add(since);
            throw new ServiceUnavailableException("map", "away");
        });
        queue.serve("presence", PresenceService.class, (method, arguments, since) -> false);
        assertThat(queue.round()).isOne();
        assertThat(asked).hasSize(1);
        assertThat(queue.size()).isEqualTo(2);
    }

    @Test
    void oneThatIsRefusedWithNonsenseWaitsOnWithThoseOfTheSameThing() throws IOException {
        var queue = open();
        queue.keep("map", STORE, tile(1, "bad"));
        queue.keep("map", STORE, tile(1, "after it"));
        queue.keep("map", STORE, tile(2, "other"));
        queue.serve("map", MapImageService.class, (method, arguments, since) -> {
            if (arguments.equals(tile(1, "bad"))) {
                throw ServiceUnavailableException.answered("map", 413);
            }
            return made.add(arguments);
        });
        assertThat(queue.round()).isOne();
        assertThat(made).containsExactly(tile(2, "other"));
        assertThat(queue.size()).isEqualTo(2);
    }

    @Test
    void whatIsNotWholeIsSetAside() throws IOException {
        var queue = open();
        queue.keep("map", STORE, tile(1, "a"));
        queue.keep("map", STORE, tile(2, "b"));
        var file = folder.resolve("late/000000000000000001.late");
        var bytes = Files.readAllBytes(file);
        bytes[bytes.length - 6] ^= 1;
        Files.write(file, bytes);
        var again = open();
        serve(again);
        again.round();
        assertThat(made).containsExactly(tile(2, "b"));
        assertThat(folder.resolve("late/set-aside/000000000000000001.late")).exists();
    }

    @Test
    void aDraftOfADeadProcessWasNeverPromised() throws IOException {
        open();
        Files.writeString(folder.resolve("late/draft"), "half");
        assertThat(open().size()).isZero();
        assertThat(folder.resolve("late/draft")).doesNotExist();
    }

    @Test
    void whatHasNoRoomIsNotKept() throws IOException {
        var queue = LateQueue.open(folder.resolve("small"), 200, time);
        assertThat(queue.keep("map", STORE, tile(1, "a"))).isTrue();
        assertThat(queue.keep("map", STORE, tile(1, "a".repeat(200)))).isFalse();
        serve(queue);
        queue.round();
        assertThat(queue.keep("map", STORE, tile(1, "b"))).isTrue();
    }
}
