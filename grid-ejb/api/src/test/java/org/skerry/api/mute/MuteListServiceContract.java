// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.mute;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.skerry.api.concurrent.Race;
import org.skerry.api.id.AgentId;

/** What every implementation of {@link MuteListService} must do. */
public interface MuteListServiceContract {
    /** 2026-11-21, to the second. */
    Instant WHEN = Instant.ofEpochSecond(1795222263);

    MuteListService testee();

    private static Mute person(String name) {
        return new Mute(UUID.randomUUID(), name, 1, 0, WHEN);
    }

    private String lines(AgentId owner) {
        return testee().find(owner, 0).orElseThrow().toBytes().text();
    }

    private static String line(Mute mute) {
        return mute.type() + " " + mute.id() + " " + mute.name() + "|" + Integer.toUnsignedString(mute.flags()) + "\n";
    }

    @Test
    default void aStrangersListIsEmpty() {
        var list = testee().find(AgentId.random(), 0);
        assertThat(list).contains(MuteList.EMPTY);
        assertThat(list.orElseThrow().crc()).isZero();
        assertThat(testee().find(AgentId.random(), 5)).contains(MuteList.EMPTY);
    }

    @Test
    default void whatWasMutedIsListedOldestFirst() {
        var owner = AgentId.random();
        var second = new Mute(UUID.randomUUID(), "a box", 2, 12, WHEN.plusSeconds(5));
        var first = new Mute(new UUID(0, 0), "noisy thing é", 0, -1, WHEN);
        assertThat(testee().update(owner, second)).isTrue();
        assertThat(testee().update(owner, first)).isTrue();

        assertThat(lines(owner)).isEqualTo(line(first) + line(second));
    }

    @Test
    default void whoHasTheListIsToldSo() {
        var owner = AgentId.random();
        testee().update(owner, person("bot user_29"));
        var crc = testee().find(owner, 0).orElseThrow().crc();

        assertThat(testee().find(owner, crc)).isEmpty();
        assertThat(testee().find(owner, crc + 1)).isPresent();
        testee().update(owner, person("another"));
        assertThat(testee().find(owner, crc)).isPresent();
    }

    @Test
    default void aMuteIsReplaced() {
        var owner = AgentId.random();
        var mute = person("Test User");
        testee().update(owner, mute);
        var changed = new Mute(mute.id(), mute.name(), 1, 3, WHEN.plusSeconds(60));
        assertThat(testee().update(owner, changed)).isTrue();
        assertThat(lines(owner)).isEqualTo(line(changed));
    }

    @Test
    default void namesTellMutesByNameApart() {
        var owner = AgentId.random();
        var one = new Mute(new UUID(0, 0), "one", 0, 0, WHEN);
        var two = new Mute(new UUID(0, 0), "two", 0, 0, WHEN);
        testee().update(owner, one);
        testee().update(owner, two);
        assertThat(testee().remove(owner, one.id(), "one")).isTrue();
        assertThat(lines(owner)).isEqualTo(line(two));
    }

    @Test
    default void removingWhatIsNotThereIsFine() {
        var owner = AgentId.random();
        assertThat(testee().remove(owner, UUID.randomUUID(), "nobody")).isTrue();
        var mute = person("kept");
        testee().update(owner, mute);
        assertThat(testee().remove(owner, mute.id(), "another name")).isTrue();
        assertThat(testee().remove(AgentId.random(), mute.id(), "kept")).isTrue();
        assertThat(lines(owner)).isEqualTo(line(mute));
    }

    @Test
    default void whatWouldSpoilTheListIsRefused() {
        var owner = AgentId.random();
        assertThat(testee().update(owner, person("two\nlines"))).isFalse();
        assertThat(testee().update(owner, person("a|b"))).isFalse();
        assertThat(testee().update(owner, person("n".repeat(256)))).isFalse();
        assertThat(testee().update(owner, new Mute(new UUID(0, 0), "", 0, 0, WHEN)))
                .isFalse();
        assertThat(testee().update(owner, new Mute(UUID.randomUUID(), "n", -1, 0, WHEN)))
                .isFalse();
        assertThat(testee().update(AgentId.ZERO, person("n"))).isFalse();
        assertThat(testee().find(owner, 0)).contains(MuteList.EMPTY);
    }

    @Test
    default void listsHaveAnEnd() {
        var owner = AgentId.random();
        for (var i = 0; i < MuteListService.MAX_MUTES; i++) {
            assertThat(testee().update(owner, person("m" + i))).isTrue();
        }
        assertThat(testee().update(owner, person("one more"))).isFalse();
        var mutes = testee().find(owner, 0).orElseThrow().mutes();
        assertThat(mutes).hasSize(MuteListService.MAX_MUTES);
        var known = mutes.getFirst();
        assertThat(testee().update(owner, new Mute(known.id(), known.name(), 1, 7, WHEN)))
                .isTrue();
    }

    @Test
    default void simultaneousMutesAreAllKept() throws InterruptedException {
        var owner = AgentId.random();
        var same = person("same");
        var outcomes = Race.of(8, runner -> testee().update(owner, runner % 2 == 0 ? same : person("r" + runner)));
        assertThat(outcomes).containsOnly(true);
        assertThat(testee().find(owner, 0).orElseThrow().mutes()).hasSize(5);
    }
}
