// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.skerry.api.group.GroupsForTests.role;
import static org.skerry.api.group.GroupsForTests.user;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.skerry.api.id.UniversalUserId;

/** The part of {@link GroupsServiceContract} on roles and invitations. */
public interface GroupRolesContract {
    GroupsService testee();

    private Group found(UniversalUserId founder, boolean open) {
        return testee().create(founder, GroupsForTests.charter(founder, open))
                .done()
                .orElseThrow();
    }

    private UniversalUserId member(Group group) {
        var member = user();
        testee().join(member, member, group.id(), Group.EVERYONE, "");
        return member;
    }

    @Test
    default void rolesAreAddedChangedAndRemoved() {
        var founder = user();
        var group = found(founder, true);
        var builders = role("builders", 33554432);
        assertThat(testee().addRole(founder, group.id(), builders)).isTrue();
        assertThat(testee().roles(founder, group.id()))
                .hasSize(4)
                .contains(builders)
                .extracting(GroupRole::name)
                .startsWith("Everyone", "Owners", "Officers");
        var changed = new GroupRole(builders.id(), "masons", "x", "Mason", 65536, 0);
        assertThat(testee().updateRole(founder, group.id(), changed)).isTrue();
        assertThat(testee().roles(founder, group.id())).contains(changed).hasSize(4);
        assertThat(testee().removeRole(founder, group.id(), builders.id())).isTrue();
        assertThat(testee().removeRole(founder, group.id(), builders.id())).isFalse();
        assertThat(testee().roles(founder, group.id())).hasSize(3);
    }

    @Test
    default void someRolesStayAsTheyAre() {
        var founder = user();
        var group = found(founder, true);
        assertThat(testee().removeRole(founder, group.id(), Group.EVERYONE)).isFalse();
        assertThat(testee().removeRole(founder, group.id(), group.ownerRole())).isFalse();
        assertThat(testee().updateRole(founder, group.id(), new GroupRole(group.ownerRole(), "Owners", "", "O", 0, 0)))
                .isFalse();
        assertThat(testee().addRole(founder, group.id(), new GroupRole(Group.EVERYONE, "n", "", "", 0, 0)))
                .isFalse();
        assertThat(testee().addRole(founder, group.id(), role(" ", 0))).isFalse();
        assertThat(testee().addRole(founder, group.id(), role("n".repeat(200), 0)))
                .isFalse();
        assertThat(testee().roles(founder, group.id())).hasSize(3);
    }

    @Test
    default void whoHasNoPowerChangesNoRoles() {
        var founder = user();
        var group = found(founder, true);
        var member = member(group);
        var role = role("r", 0);
        testee().addRole(founder, group.id(), role);
        for (var asker : new UniversalUserId[] {member, user(), UniversalUserId.NOBODY}) {
            assertThat(testee().addRole(asker, group.id(), role("x", 0))).isFalse();
            assertThat(testee().updateRole(asker, group.id(), role)).isFalse();
            assertThat(testee().removeRole(asker, group.id(), role.id())).isFalse();
            assertThat(testee().addToRole(asker, member, group.id(), role.id())).isFalse();
            assertThat(testee().invite(asker, new GroupInvite(UUID.randomUUID(), group.id(), role.id(), user())))
                    .isFalse();
        }
        assertThat(testee().roles(founder, group.id())).hasSize(4).contains(role);
    }

    @Test
    default void nobodyGrantsMoreThanTheyHave() {
        var founder = user();
        var group = found(founder, true);
        var member = member(group);
        var makers = role("makers", GroupPower.CREATE_ROLE | GroupPower.CHANGE_ACTIONS);
        testee().addRole(founder, group.id(), makers);
        assertThat(testee().addToRole(founder, member, group.id(), makers.id())).isTrue();
        assertThat(testee().addRole(member, group.id(), role("kickers", GroupPower.EJECT)))
                .isFalse();
        var small = role("small", GroupPower.CREATE_ROLE);
        assertThat(testee().addRole(member, group.id(), small)).isTrue();
        assertThat(testee().updateRole(
                                member,
                                group.id(),
                                new GroupRole(small.id(), small.name(), "", small.title(), GroupPower.EJECT, 0)))
                .isFalse();
    }

    @Test
    default void ownersMakeOwners() {
        var founder = user();
        var group = found(founder, true);
        var officer = member(group);
        var other = member(group);
        var officers = testee().roles(founder, group.id()).get(2).id();
        assertThat(testee().addToRole(founder, officer, group.id(), officers)).isTrue();
        assertThat(testee().addToRole(officer, officer, group.id(), group.ownerRole()))
                .isFalse();
        assertThat(testee().addToRole(founder, other, group.id(), group.ownerRole()))
                .isTrue();
        assertThat(testee().removeFromRole(founder, other, group.id(), group.ownerRole()))
                .isFalse();
        assertThat(testee().leave(founder, other, group.id()).isDone()).isFalse();
        assertThat(testee().removeFromRole(founder, founder, group.id(), group.ownerRole()))
                .isTrue();
        assertThat(testee().removeFromRole(other, other, group.id(), group.ownerRole()))
                .isFalse();
        assertThat(testee().leave(founder, founder, group.id()).isDone()).isTrue();
    }

    @Test
    default void membersWearTheTitlesOfTheirRoles() {
        var founder = user();
        var group = found(founder, true);
        var member = member(group);
        var role = role("builder", 33554432);
        testee().addRole(founder, group.id(), role);
        assertThat(testee().setActiveRole(member, member, group.id(), role.id()))
                .isFalse();
        assertThat(testee().addToRole(founder, member, group.id(), role.id())).isTrue();
        assertThat(testee().addToRole(founder, user(), group.id(), role.id())).isFalse();
        assertThat(testee().addToRole(founder, member, group.id(), UUID.randomUUID()))
                .isFalse();
        assertThat(testee().setActiveRole(founder, member, group.id(), role.id()))
                .isFalse();
        assertThat(testee().setActiveRole(member, member, group.id(), role.id()))
                .isTrue();
        var membership = testee().membership(member, member, group.id()).orElseThrow();
        assertThat(membership.title()).isEqualTo("The builder");
        assertThat(membership.powers()).isEqualTo(GroupPower.OF_EVERYONE | 33554432);
        assertThat(testee().rolesOf(member, member, group.id()))
                .extracting(GroupRole::name)
                .containsExactly("Everyone", "builder");
        assertThat(testee().roleMembers(founder, group.id()))
                .containsExactlyInAnyOrder(
                        new GroupRoleMember(Group.EVERYONE, founder),
                        new GroupRoleMember(Group.EVERYONE, member),
                        new GroupRoleMember(group.ownerRole(), founder),
                        new GroupRoleMember(role.id(), member));

        assertThat(testee().removeFromRole(founder, member, group.id(), role.id()))
                .isTrue();
        assertThat(testee().membership(member, member, group.id()).orElseThrow().title())
                .isEqualTo("Member of " + group.charter().name());
    }

    @Test
    default void aRemovedRoleLeavesNobodyInIt() {
        var founder = user();
        var group = found(founder, true);
        var member = member(group);
        var role = role("gone", GroupPower.EJECT);
        testee().addRole(founder, group.id(), role);
        testee().addToRole(founder, member, group.id(), role.id());
        testee().setActiveRole(member, member, group.id(), role.id());
        assertThat(testee().removeRole(founder, group.id(), role.id())).isTrue();
        var membership = testee().membership(member, member, group.id()).orElseThrow();
        assertThat(membership.powers()).isEqualTo(GroupPower.OF_EVERYONE);
        assertThat(membership.seat().activeRole()).isEqualTo(Group.EVERYONE);
        assertThat(testee().rolesOf(member, member, group.id())).hasSize(1);
    }

    @Test
    default void theInvitedComeIntoTheirRole() {
        var founder = user();
        var group = found(founder, false);
        var guest = user();
        assertThat(testee().join(guest, guest, group.id(), Group.EVERYONE, "").isDone())
                .isFalse();
        var officers = testee().roles(founder, group.id()).get(2).id();
        var invite = new GroupInvite(UUID.randomUUID(), group.id(), officers, guest);
        assertThat(testee().invite(founder, invite)).isTrue();
        assertThat(testee().findInvite(guest, invite.id())).contains(invite);
        assertThat(testee().findInvite(user(), invite.id())).isEmpty();
        assertThat(testee().findInvite(guest, UUID.randomUUID())).isEmpty();
        var other = user();
        assertThat(testee().join(other, other, group.id(), officers, "").isDone())
                .isFalse();
        assertThat(testee().join(guest, guest, group.id(), officers, "").isDone())
                .isTrue();
        assertThat(testee().rolesOf(guest, guest, group.id()))
                .extracting(GroupRole::id)
                .containsExactly(Group.EVERYONE, officers);
        assertThat(testee().findInvite(guest, invite.id())).isEmpty();
        assertThat(testee().invite(founder, new GroupInvite(UUID.randomUUID(), group.id(), Group.EVERYONE, guest)))
                .isFalse();
    }

    @Test
    default void anInvitationIsTakenBackOrRefused() {
        var founder = user();
        var group = found(founder, false);
        var guest = user();
        var first = new GroupInvite(UUID.randomUUID(), group.id(), Group.EVERYONE, guest);
        var second = new GroupInvite(UUID.randomUUID(), group.id(), Group.EVERYONE, guest);
        testee().invite(founder, first);
        assertThat(testee().invite(founder, second)).isTrue();
        assertThat(testee().findInvite(founder, first.id())).isEmpty();
        assertThat(testee().deleteInvite(user(), second.id())).isFalse();
        assertThat(testee().deleteInvite(UniversalUserId.NOBODY, second.id())).isFalse();
        assertThat(testee().deleteInvite(guest, second.id())).isTrue();
        assertThat(testee().join(guest, guest, group.id(), Group.EVERYONE, "").isDone())
                .isFalse();
        assertThat(testee().invite(founder, new GroupInvite(UUID.randomUUID(), group.id(), UUID.randomUUID(), guest)))
                .isFalse();
    }

    @Test
    default void rolesHaveAnEnd() {
        var founder = user();
        var group = found(founder, true);
        for (var i = 3; i < GroupsService.MAX_ROLES; i++) {
            assertThat(testee().addRole(founder, group.id(), role("r" + i, 0))).isTrue();
        }
        assertThat(testee().addRole(founder, group.id(), role("one more", 0))).isFalse();
    }
}
