// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.group;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.skerry.api.id.GroupId;
import org.skerry.api.id.UniversalUserId;

/**
 * The rules of groups over one piece of work with a store: every implementation that keeps groups itself asks here.
 * Whoever changes something must be somebody; most changes are to oneself or need a power.
 */
public final class GroupsDesk implements GroupsService {
    private final GroupStore store;
    private final Instant now;
    private final GroupInsight insight;
    private final GroupRoleRules roles;
    private final GroupMemberRules members;

    /**
     * Opens for one piece of work.
     *
     * @param now to the second
     */
    public GroupsDesk(GroupStore store, Instant now) {
        this.store = store;
        this.now = now;
        this.insight = new GroupInsight(store);
        this.roles = new GroupRoleRules(store);
        this.members = new GroupMemberRules(store);
    }

    @Override
    public GroupOutcome<Group> create(UniversalUserId requester, GroupCharter charter) {
        if (requester.isNobody() || !requester.agent().equals(charter.founder().value())) {
            return GroupOutcome.refused(GroupOutcome.NOT_ALLOWED);
        }
        if (!charter.isUsable()) {
            return GroupOutcome.refused("The name or the charter is too short or too long");
        }
        store.lock(requester);
        if (store.findByName(charter.name()).isPresent()) {
            return GroupOutcome.refused("A group with that name already exists");
        }
        if (store.seatsOf(requester).size() >= MAX_MEMBERSHIPS) {
            return GroupOutcome.refused("In too many groups");
        }
        var id = GroupId.random();
        var owners = UUID.randomUUID();
        store.put(new Group(id, charter, owners, 0, 0));
        var name = charter.name();
        store.putRole(
                id,
                new GroupRole(
                        Group.EVERYONE,
                        "Everyone",
                        "Everyone in the group is in the everyone role.",
                        "Member of " + name,
                        GroupPower.OF_EVERYONE,
                        0));
        store.putRole(
                id,
                new GroupRole(owners, "Owners", "Owners of the group", "Owner of " + name, GroupPower.OF_OWNERS, 0));
        store.putRole(
                id,
                new GroupRole(
                        UUID.randomUUID(),
                        "Officers",
                        "The officers of the group, with more powers than regular members.",
                        "Officer of " + name,
                        GroupPower.OF_OFFICERS,
                        0));
        members.seat(requester, id, owners, "");
        return new GroupOutcome.Done<>(store.find(id).orElseThrow());
    }

    @Override
    public GroupOutcome<Group> update(UniversalUserId requester, GroupId id, GroupCharter told) {
        store.lock(id);
        var group = store.find(id);
        if (group.isEmpty()) {
            return GroupOutcome.refused("Group not found");
        }
        var old = group.get().charter();
        var changed = old.changed(
                told,
                insight.may(requester, id, GroupPower.CHANGE_IDENTITY),
                insight.may(requester, id, GroupPower.CHANGE_OPTIONS));
        if (!changed.isUsable()) {
            return GroupOutcome.refused("The charter is too long");
        }
        // what the requester wants beyond their powers is refused as a whole, not done by half
        if (!changed.equals(old.changed(told, true, true))) {
            return GroupOutcome.refused(GroupOutcome.NOT_ALLOWED);
        }
        if (insight.powers(id, requester) == 0) {
            return GroupOutcome.refused(GroupOutcome.NOT_ALLOWED);
        }
        store.put(new Group(id, changed, group.get().ownerRole(), 0, 0));
        return new GroupOutcome.Done<>(store.find(id).orElseThrow());
    }

    @Override
    public Optional<Group> find(UniversalUserId requester, GroupId group) {
        return store.find(group);
    }

    @Override
    public Optional<Group> findByName(UniversalUserId requester, String name) {
        return store.findByName(name);
    }

    @Override
    public List<Group> search(UniversalUserId requester, String text) {
        return store.search(text, MAX_FOUND);
    }

    @Override
    public GroupOutcome<GroupMembership> join(
            UniversalUserId requester, UniversalUserId agent, GroupId group, UUID role, String accessToken) {
        return isSelf(requester, agent)
                ? members.join(agent, group, role, accessToken)
                : GroupOutcome.refused(GroupOutcome.NOT_ALLOWED);
    }

    private static boolean isSelf(UniversalUserId requester, UniversalUserId agent) {
        return !requester.isNobody() && requester.equals(agent);
    }

    @Override
    public GroupOutcome<GroupId> leave(UniversalUserId requester, UniversalUserId agent, GroupId group) {
        return requester.isNobody()
                ? GroupOutcome.refused(GroupOutcome.NOT_ALLOWED)
                : members.leave(requester, agent, group);
    }

    @Override
    public Optional<GroupMembership> active(UniversalUserId requester, UniversalUserId agent) {
        return store.active(agent).flatMap(group -> membership(requester, agent, group));
    }

    @Override
    public Optional<GroupMembership> membership(UniversalUserId requester, UniversalUserId agent, GroupId group) {
        return insight.membership(agent, group);
    }

    /** Others see what is listed in the user's profile. */
    @Override
    public List<GroupMembership> memberships(UniversalUserId requester, UniversalUserId agent) {
        return store.seatsOf(agent).stream()
                .filter(seat -> requester.isNobody() || requester.equals(agent) || seat.listInProfile())
                .flatMap(seat -> insight.membership(agent, seat.group()).stream())
                .toList();
    }

    @Override
    public List<GroupMember> members(UniversalUserId requester, GroupId group) {
        return store.find(group)
                .filter(_ -> insight.maySee(requester, group))
                .map(insight::members)
                .orElse(List.of());
    }

    @Override
    public List<GroupRole> roles(UniversalUserId requester, GroupId group) {
        return insight.maySee(requester, group) ? store.roles(group) : List.of();
    }

    @Override
    public List<GroupRoleMember> roleMembers(UniversalUserId requester, GroupId group) {
        if (!insight.maySee(requester, group)) {
            return List.of();
        }
        var all = new ArrayList<GroupRoleMember>();
        store.seats(group).forEach(seat -> all.add(new GroupRoleMember(Group.EVERYONE, seat.agent())));
        all.addAll(store.roleMembers(group));
        return all;
    }

    @Override
    public List<GroupRole> rolesOf(UniversalUserId requester, UniversalUserId agent, GroupId group) {
        if (!insight.isMember(group, agent) || !insight.maySee(requester, group)) {
            return List.of();
        }
        var in = store.rolesOf(group, agent);
        return store.roles(group).stream()
                .filter(role -> role.isEveryone() || in.contains(role.id()))
                .toList();
    }

    @Override
    public boolean addRole(UniversalUserId requester, GroupId group, GroupRole role) {
        return roles.add(requester, group, role);
    }

    @Override
    public boolean updateRole(UniversalUserId requester, GroupId group, GroupRole role) {
        return roles.update(requester, group, role);
    }

    @Override
    public boolean removeRole(UniversalUserId requester, GroupId group, UUID role) {
        return roles.remove(requester, group, role);
    }

    @Override
    public boolean addToRole(UniversalUserId requester, UniversalUserId agent, GroupId group, UUID role) {
        return roles.assign(requester, agent, group, role);
    }

    @Override
    public boolean removeFromRole(UniversalUserId requester, UniversalUserId agent, GroupId group, UUID role) {
        return roles.dismiss(requester, agent, group, role);
    }

    @Override
    public GroupOutcome<Optional<GroupMembership>> setActive(
            UniversalUserId requester, UniversalUserId agent, GroupId group) {
        return isSelf(requester, agent)
                ? members.setActive(agent, group)
                : GroupOutcome.refused(GroupOutcome.NOT_ALLOWED);
    }

    @Override
    public boolean setActiveRole(UniversalUserId requester, UniversalUserId agent, GroupId group, UUID role) {
        return isSelf(requester, agent) && members.setActiveRole(agent, group, role);
    }

    @Override
    public boolean updateMembership(
            UniversalUserId requester,
            UniversalUserId agent,
            GroupId group,
            boolean acceptNotices,
            boolean listInProfile) {
        return isSelf(requester, agent) && members.update(agent, group, acceptNotices, listInProfile);
    }

    @Override
    public boolean invite(UniversalUserId requester, GroupInvite invite) {
        return members.invite(requester, invite);
    }

    @Override
    public Optional<GroupInvite> findInvite(UniversalUserId requester, UUID invite) {
        return members.invite(requester, invite);
    }

    @Override
    public boolean deleteInvite(UniversalUserId requester, UUID invite) {
        return members.removeInvite(requester, invite);
    }

    @Override
    public boolean addNotice(UniversalUserId requester, GroupNotice notice) {
        store.lock(notice.group());
        var allowed = notice.isUsable()
                && insight.may(requester, notice.group(), GroupPower.SEND_NOTICES)
                && store.notice(notice.id()).isEmpty();
        if (allowed) {
            store.notices(notice.group()).stream().skip(MAX_NOTICES - 1L).forEach(old -> store.removeNotice(old.id()));
            store.addNotice(notice.at(now));
        }
        return allowed;
    }

    @Override
    public Optional<GroupNotice> notice(UniversalUserId requester, UUID notice) {
        return store.notice(notice).filter(found -> mayRead(requester, found.group()));
    }

    @Override
    public List<GroupNotice> notices(UniversalUserId requester, GroupId group) {
        return mayRead(requester, group) ? store.notices(group) : List.of();
    }

    private boolean mayRead(UniversalUserId requester, GroupId group) {
        return requester.isNobody() || insight.may(requester, group, GroupPower.RECEIVE_NOTICES);
    }
}
