// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.avatar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.skerry.api.concurrent.Race;
import org.skerry.api.id.AgentId;

/** What every implementation of {@link AvatarService} must do. */
public interface AvatarServiceContract {
    AvatarService testee();

    private static AvatarData data(Map<String, String> values) {
        var all = new HashMap<>(values);
        all.put(AvatarData.AVATAR_TYPE, "1");
        return new AvatarData(all);
    }

    private static String params() {
        return IntStream.range(0, 253)
                .mapToObj(number -> Integer.toString(number % 256))
                .collect(Collectors.joining(","));
    }

    @Test
    default void aStrangerHasNoAppearance() {
        assertThat(testee().find(AgentId.random())).isEmpty();
        assertThat(testee().find(AgentId.ZERO)).isEmpty();
    }

    @Test
    default void whatWasStoredIsFound() {
        var user = AgentId.random();
        var data = data(Map.of(
                "Serial",
                "3",
                "AvatarHeight",
                "1.9",
                "Wearable 0:0",
                "2adec6de-bda6-4bb3-881a-d303a729f6ff:66c41e39-38f9-f75a-024e-585989bfab73",
                "_ap_1",
                "2adec6de-bda6-4bb3-881a-d303a729f6ff,122ea07c-d9ee-4eb6-9e38-8f729bf8bc01",
                "VisualParams",
                params()));
        assertThat(testee().store(user, data)).isTrue();
        assertThat(testee().find(user)).contains(data);
    }

    @Test
    default void storeReplacesEverything() {
        var user = AgentId.random();
        testee().store(user, data(Map.of("Wearable 4:0", "a:b", "Serial", "1")));
        var after = data(Map.of("Wearable 5:0", "c:d", "Serial", "2"));
        assertThat(testee().store(user, after)).isTrue();
        assertThat(testee().find(user)).contains(after);
    }

    @Test
    default void setItemsKeepsTheOthers() {
        var user = AgentId.random();
        testee().store(user, data(Map.of("Serial", "1", "AvatarHeight", "1.7")));
        assertThat(testee().setItems(user, Map.of("Serial", "2", "Wearable 1:0", "a:b")))
                .isTrue();
        assertThat(testee().find(user))
                .contains(data(Map.of("Serial", "2", "AvatarHeight", "1.7", "Wearable 1:0", "a:b")));
    }

    @Test
    default void setItemsMayBeTheFirstWord() {
        var user = AgentId.random();
        assertThat(testee().setItems(user, Map.of("Serial", "7"))).isTrue();
        assertThat(testee().find(user).orElseThrow().values()).containsEntry("Serial", "7");
    }

    @Test
    default void removeItemsKeepsTheOthers() {
        var user = AgentId.random();
        testee().store(user, data(Map.of("Serial", "1", "_ap_2", "a")));
        assertThat(testee().removeItems(user, Set.of("_ap_2", "unknown"))).isTrue();
        assertThat(testee().find(user)).contains(data(Map.of("Serial", "1")));
    }

    @Test
    default void removingFromNobodyIsFine() {
        var user = AgentId.random();
        assertThat(testee().removeItems(user, Set.of("unknown"))).isTrue();
        assertThat(testee().find(user)).isEmpty();
    }

    @Test
    default void resetForgetsEverything() {
        var user = AgentId.random();
        testee().store(user, data(Map.of("Serial", "1")));
        assertThat(testee().reset(user)).isTrue();
        assertThat(testee().find(user)).isEmpty();
        assertThat(testee().reset(user)).isTrue();
    }

    @Test
    default void usersDoNotShareAnAppearance() {
        var one = AgentId.random();
        var two = AgentId.random();
        testee().store(one, data(Map.of("Serial", "1")));
        testee().store(two, data(Map.of("Serial", "2")));
        testee().reset(two);
        assertThat(testee().find(one)).contains(data(Map.of("Serial", "1")));
    }

    @Test
    default void nobodyHasNoAppearanceAndOverlongOnesAreRefused() {
        assertThat(testee().store(AgentId.ZERO, data(Map.of("Serial", "1")))).isFalse();
        var user = AgentId.random();
        assertThat(testee().store(user, data(Map.of("n".repeat(5000), "1")))).isFalse();
        assertThat(testee().setItems(user, Map.of("Serial", "1".repeat(100_000))))
                .isFalse();
        assertThat(testee().find(user)).isEmpty();
    }

    @Test
    default void noItemIsLostWhenManyAreSetAtOnce() throws InterruptedException {
        var user = AgentId.random();
        var outcomes = Race.of(4, runner -> testee().setItems(user, Map.of("_ap_" + runner, "x")));
        assertThat(outcomes).containsOnly(true);
        assertThat(testee().find(user).orElseThrow().values()).containsKeys("_ap_0", "_ap_1", "_ap_2", "_ap_3");
    }

    @Test
    default void oneOfTwoSimultaneousAppearancesStaysWhole() throws InterruptedException {
        var user = AgentId.random();
        var one = data(Map.of("Serial", "1", "_ap_1", "x"));
        var two = data(Map.of("Serial", "2", "_ap_2", "x"));
        var outcomes = Race.of(2, runner -> testee().store(user, runner == 0 ? one : two));
        assertThat(outcomes).containsOnly(true);
        assertThat(testee().find(user).orElseThrow()).isIn(one, two);
    }
}
