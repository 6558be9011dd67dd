// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.skerry.api.group.GroupsForTests.user;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.skerry.api.group.GroupNotice.Attachment;
import org.skerry.api.id.GroupId;
import org.skerry.api.id.UniversalUserId;

/** The part of {@link GroupsServiceContract} on notices. */
public interface GroupNoticesContract {
    GroupsService testee();

    private static GroupNotice notice(GroupId group, String subject, Optional<Attachment> with) {
        return new GroupNotice(UUID.randomUUID(), group, Instant.EPOCH, "Test User", subject, "nötice\ntext", with);
    }

    private Group found(UniversalUserId founder) {
        return testee().create(founder, GroupsForTests.charter(founder, true))
                .done()
                .orElseThrow();
    }

    @Test
    default void noticesAreListedTheNewestFirst() {
        var founder = user();
        var group = found(founder);
        assertThat(testee().notices(founder, group.id())).isEmpty();
        var plain = notice(group.id(), "one", Optional.empty());
        var with =
                notice(group.id(), "two", Optional.of(new Attachment(7, "a note", UUID.randomUUID(), founder.text())));
        assertThat(testee().addNotice(founder, plain)).isTrue();
        assertThat(testee().addNotice(founder, with)).isTrue();
        assertThat(testee().notices(founder, group.id()))
                .extracting(GroupNotice::subject)
                .containsExactly("two", "one");
        var read = testee().notice(founder, with.id()).orElseThrow();
        assertThat(read.message()).isEqualTo("nötice\ntext");
        assertThat(read.attachment()).isEqualTo(with.attachment());
        assertThat(read.sent()).isAfter(Instant.ofEpochSecond(1_700_000_000));
        assertThat(testee().notice(founder, plain.id()).orElseThrow().attachment())
                .isEmpty();
        assertThat(testee().notice(founder, UUID.randomUUID())).isEmpty();
    }

    @Test
    default void whoMaySendsAndWhoMayReads() {
        var founder = user();
        var group = found(founder);
        var member = user();
        testee().join(member, member, group.id(), Group.EVERYONE, "");
        var notice = notice(group.id(), "subj", Optional.empty());
        for (var asker : new UniversalUserId[] {member, user(), UniversalUserId.NOBODY}) {
            assertThat(testee().addNotice(asker, notice)).isFalse();
        }
        assertThat(testee().addNotice(founder, notice)).isTrue();
        assertThat(testee().addNotice(founder, notice)).isFalse();
        assertThat(testee().notices(member, group.id())).hasSize(1);
        assertThat(testee().notices(UniversalUserId.NOBODY, group.id())).hasSize(1);
        assertThat(testee().notices(user(), group.id())).isEmpty();
        assertThat(testee().notice(user(), notice.id())).isEmpty();
    }

    @Test
    default void noticesBeyondTheBoundsAreRefused() {
        var founder = user();
        var group = found(founder);
        assertThat(testee().addNotice(founder, notice(group.id(), "s".repeat(300), Optional.empty())))
                .isFalse();
        assertThat(testee().addNotice(founder, notice(GroupId.random(), "s", Optional.empty())))
                .isFalse();
        assertThat(testee().addNotice(
                                founder,
                                notice(
                                        group.id(),
                                        "s",
                                        Optional.of(new Attachment(7, "n".repeat(300), UUID.randomUUID(), "")))))
                .isFalse();
        assertThat(testee().notices(founder, group.id())).isEmpty();
    }
}
