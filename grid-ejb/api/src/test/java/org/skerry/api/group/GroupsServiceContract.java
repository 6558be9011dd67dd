// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.group;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.skerry.api.concurrent.Race;
import org.skerry.api.id.AgentId;
import org.skerry.api.id.AssetId;
import org.skerry.api.id.GroupId;
import org.skerry.api.id.UniversalUserId;

/** What every implementation of {@link GroupsService} must do; its parts add roles, invitations and notices. */
public interface GroupsServiceContract extends GroupRolesContract, GroupNoticesContract {
    @Override
    GroupsService testee();

    private UniversalUserId newMember(Group group) {
        var member = GroupsForTests.user();
        assertThat(testee().join(member, member, group.id(), Group.EVERYONE, "").isDone())
                .isTrue();
        return member;
    }

    @Test
    default void aFoundedGroupHasRolesAndAnOwner() {
        var founder = GroupsForTests.user();
        var charter = GroupsForTests.charter(founder, true);
        var group = testee().create(founder, charter).done().orElseThrow();

        assertThat(group.charter()).isEqualTo(charter);
        assertThat(group.members()).isEqualTo(1);
        assertThat(group.roles()).isEqualTo(3);
        assertThat(testee().find(UniversalUserId.NOBODY, group.id())).contains(group);
        assertThat(testee().findByName(founder, charter.name().toUpperCase(Locale.ROOT)))
                .contains(group);
        assertThat(testee().members(founder, group.id())).singleElement().satisfies(member -> {
            assertThat(member.seat().agent()).isEqualTo(founder);
            assertThat(member.owner()).isTrue();
            assertThat(member.powers()).isEqualTo(GroupPower.OF_OWNERS);
            assertThat(member.title()).isEqualTo("Owner of " + charter.name());
        });
        assertThat(testee().active(founder, founder).orElseThrow().seat().group())
                .isEqualTo(group.id());
    }

    @Test
    default void aStrangerIsInNoGroup() {
        var stranger = GroupsForTests.user();
        assertThat(testee().active(stranger, stranger)).isEmpty();
        assertThat(testee().memberships(UniversalUserId.NOBODY, stranger)).isEmpty();
        assertThat(testee().find(stranger, GroupId.random())).isEmpty();
        assertThat(testee().findByName(stranger, "no such " + UUID.randomUUID()))
                .isEmpty();
        assertThat(testee().members(stranger, GroupId.random())).isEmpty();
        assertThat(testee().roles(stranger, GroupId.random())).isEmpty();
    }

    @Test
    default void groupsThatCannotBeAreRefused() {
        var founder = GroupsForTests.user();
        var charter = GroupsForTests.charter(founder, true);
        assertThat(testee().create(UniversalUserId.NOBODY, charter).isDone()).isFalse();
        assertThat(testee().create(GroupsForTests.user(), charter).isDone()).isFalse();
        assertThat(testee().create(founder, GroupsForTests.named(founder, "ab")).isDone())
                .isFalse();
        assertThat(testee().create(founder, GroupsForTests.named(founder, "n".repeat(65)))
                        .isDone())
                .isFalse();
        assertThat(testee().create(founder, GroupsForTests.worded(founder, "c".repeat(3000)))
                        .isDone())
                .isFalse();
        assertThat(testee().create(founder, charter).isDone()).isTrue();
        assertThat(testee().create(founder, charter))
                .isInstanceOfSatisfying(
                        GroupOutcome.Refused.class,
                        refused -> assertThat(refused.reason()).contains("already exists"));
        assertThat(testee().memberships(founder, founder)).hasSize(1);
    }

    @Test
    default void oneOfSimultaneousFoundersHasTheName() throws InterruptedException {
        var name = GroupsForTests.charter(GroupsForTests.user(), true).name();
        var outcomes = Race.of(4, _ -> {
            var founder = GroupsForTests.user();
            return testee().create(founder, GroupsForTests.named(founder, name)).isDone();
        });
        assertThat(outcomes).containsOnlyOnce(true);
    }

    @Test
    default void searchFindsWhatIsShown() {
        var founder = GroupsForTests.user();
        var shown = testee().create(founder, GroupsForTests.charter(founder, true))
                .done()
                .orElseThrow();
        var hidden =
                testee().create(founder, GroupsForTests.hidden(founder)).done().orElseThrow();
        var middle = shown.charter().name().substring(3, 20).toUpperCase(Locale.ROOT);
        assertThat(testee().search(founder, middle)).extracting(Group::id).containsExactly(shown.id());
        assertThat(testee().search(founder, hidden.charter().name())).isEmpty();
        assertThat(testee().search(founder, "%")).isEmpty();
    }

    @Test
    default void openGroupsTakeWhoAsks() {
        var founder = GroupsForTests.user();
        var group = testee().create(founder, GroupsForTests.charter(founder, true))
                .done()
                .orElseThrow();
        var member = GroupsForTests.user();
        var joined = testee().join(member, member, group.id(), Group.EVERYONE, "token")
                .done()
                .orElseThrow();

        assertThat(joined.active()).isTrue();
        assertThat(joined.powers()).isEqualTo(GroupPower.OF_EVERYONE);
        assertThat(joined.title()).isEqualTo("Member of " + group.charter().name());
        assertThat(joined.seat().accessToken()).isEqualTo("token");
        assertThat(testee().membership(member, member, group.id())).contains(joined);
        assertThat(testee().find(member, group.id()).orElseThrow().members()).isEqualTo(2);
        assertThat(testee().join(member, member, group.id(), Group.EVERYONE, "").isDone())
                .isFalse();
        var other = GroupsForTests.user();
        assertThat(testee().join(member, other, group.id(), Group.EVERYONE, "").isDone())
                .isFalse();
        assertThat(testee().join(UniversalUserId.NOBODY, other, group.id(), Group.EVERYONE, "")
                        .isDone())
                .isFalse();
        assertThat(testee().join(other, other, group.id(), group.ownerRole(), "")
                        .isDone())
                .isFalse();
        assertThat(testee().join(other, other, GroupId.random(), Group.EVERYONE, "")
                        .isDone())
                .isFalse();
    }

    @Test
    default void aMemberOfAnotherGridIsOneToo() {
        var founder = GroupsForTests.user();
        var group = testee().create(founder, GroupsForTests.charter(founder, true))
                .done()
                .orElseThrow();
        var foreign = UniversalUserId.tryParse(UUID.randomUUID() + ";http://far.example:8002/;First Last")
                .orElseThrow();
        assertThat(testee().join(foreign, foreign, group.id(), Group.EVERYONE, "")
                        .isDone())
                .isTrue();
        assertThat(testee().members(founder, group.id()))
                .extracting(member -> member.seat().agent())
                .containsExactlyInAnyOrder(founder, foreign);
    }

    @Test
    default void membersGoAndAreEjected() {
        var founder = GroupsForTests.user();
        var group = testee().create(founder, GroupsForTests.charter(founder, true))
                .done()
                .orElseThrow();
        var one = newMember(group);
        var two = newMember(group);
        assertThat(testee().leave(one, two, group.id()).isDone()).isFalse();
        assertThat(testee().leave(one, founder, group.id()).isDone()).isFalse();
        assertThat(testee().leave(UniversalUserId.NOBODY, one, group.id()).isDone())
                .isFalse();
        assertThat(testee().leave(founder, founder, group.id()).isDone()).isFalse();
        assertThat(testee().leave(one, one, group.id()).isDone()).isTrue();
        assertThat(testee().active(one, one)).isEmpty();
        assertThat(testee().leave(founder, two, group.id()).isDone()).isTrue();
        assertThat(testee().leave(founder, two, group.id()).isDone()).isFalse();
        assertThat(testee().find(founder, group.id()).orElseThrow().members()).isEqualTo(1);
    }

    @Test
    default void whoMayChangesTheCharter() {
        var founder = GroupsForTests.user();
        var group = testee().create(founder, GroupsForTests.charter(founder, true))
                .done()
                .orElseThrow();
        var member = newMember(group);
        var old = group.charter();
        var told = new GroupCharter(
                "another name", "new words", AgentId.random(), "", "", AssetId.random(), false, true, false, true, 10);
        assertThat(testee().update(member, group.id(), told).isDone()).isFalse();
        assertThat(testee().update(UniversalUserId.NOBODY, group.id(), told).isDone())
                .isFalse();
        assertThat(testee().update(founder, GroupId.random(), told).isDone()).isFalse();
        var changed =
                testee().update(founder, group.id(), told).done().orElseThrow().charter();
        assertThat(changed.name()).isEqualTo(old.name());
        assertThat(changed.founder()).isEqualTo(old.founder());
        assertThat(changed.text()).isEqualTo("new words");
        assertThat(changed.openEnrollment()).isFalse();
        assertThat(changed.fee()).isEqualTo(10);
        assertThat(testee().find(member, group.id()).orElseThrow().charter()).isEqualTo(changed);
    }

    @Test
    default void usersWearOneTitleAndChooseForThemselves() {
        var founder = GroupsForTests.user();
        var one = testee().create(founder, GroupsForTests.charter(founder, true))
                .done()
                .orElseThrow();
        var two = testee().create(founder, GroupsForTests.charter(founder, true))
                .done()
                .orElseThrow();
        var other = GroupsForTests.user();
        assertThat(testee().setActive(founder, founder, one.id())
                        .done()
                        .orElseThrow()
                        .orElseThrow()
                        .active())
                .isTrue();
        assertThat(testee().membership(founder, founder, two.id()).orElseThrow().active())
                .isFalse();
        assertThat(testee().setActive(other, founder, two.id()).isDone()).isFalse();
        assertThat(testee().setActive(other, other, two.id()).isDone()).isFalse();
        assertThat(testee().setActive(other, founder, GroupId.ZERO).isDone()).isFalse();
        assertThat(testee().active(founder, founder)).isPresent();
        assertThat(testee().setActive(founder, founder, GroupId.ZERO).isDone()).isTrue();
        assertThat(testee().active(founder, founder)).isEmpty();

        assertThat(testee().updateMembership(other, founder, one.id(), false, false))
                .isFalse();
        assertThat(testee().updateMembership(founder, founder, one.id(), false, false))
                .isTrue();
        var seat = testee().membership(founder, founder, one.id()).orElseThrow().seat();
        assertThat(seat.acceptNotices()).isFalse();
        assertThat(seat.listInProfile()).isFalse();
        assertThat(testee().memberships(other, founder)).hasSize(1);
        assertThat(testee().memberships(founder, founder)).hasSize(2);
        assertThat(testee().memberships(UniversalUserId.NOBODY, founder)).hasSize(2);
    }

    @Test
    default void strangersDoNotSeeIntoHiddenGroups() {
        var founder = GroupsForTests.user();
        var group =
                testee().create(founder, GroupsForTests.hidden(founder)).done().orElseThrow();
        var stranger = GroupsForTests.user();
        assertThat(testee().members(stranger, group.id())).isEmpty();
        assertThat(testee().roles(stranger, group.id())).isEmpty();
        assertThat(testee().roleMembers(stranger, group.id())).isEmpty();
        assertThat(testee().rolesOf(stranger, founder, group.id())).isEmpty();
        assertThat(testee().members(UniversalUserId.NOBODY, group.id())).hasSize(1);
    }

    @Test
    default void nobodyIsInTooManyGroups() {
        var founder = GroupsForTests.user();
        for (var i = 0; i < GroupsService.MAX_MEMBERSHIPS; i++) {
            assertThat(testee().create(founder, GroupsForTests.charter(founder, true))
                            .isDone())
                    .isTrue();
        }
        assertThat(testee().create(founder, GroupsForTests.charter(founder, true))
                        .isDone())
                .isFalse();
        var other = GroupsForTests.user();
        var open = testee().create(other, GroupsForTests.charter(other, true))
                .done()
                .orElseThrow();
        assertThat(testee().join(founder, founder, open.id(), Group.EVERYONE, "")
                        .isDone())
                .isFalse();
    }

    @Test
    default void simultaneousMembersAreAllIn() throws InterruptedException {
        var founder = GroupsForTests.user();
        var group = testee().create(founder, GroupsForTests.charter(founder, true))
                .done()
                .orElseThrow();
        var outcomes = Race.of(6, _ -> {
            var member = GroupsForTests.user();
            return testee().join(member, member, group.id(), Group.EVERYONE, "").isDone();
        });
        assertThat(outcomes).containsOnly(true);
        assertThat(testee().members(founder, group.id())).hasSize(7);
    }
}
