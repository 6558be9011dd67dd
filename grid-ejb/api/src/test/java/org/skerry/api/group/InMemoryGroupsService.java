// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.group;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.skerry.api.id.GroupId;
import org.skerry.api.id.UniversalUserId;

/** Groups in memory: the twin for tests. */
public final class InMemoryGroupsService implements GroupsService {
    private final InMemoryGroupStore store = new InMemoryGroupStore();
    private final InstantSource clock = InstantSource.system();

    private GroupsDesk desk() {
        return new GroupsDesk(store, clock.instant().truncatedTo(ChronoUnit.SECONDS));
    }

    @Override
    public synchronized GroupOutcome<Group> create(UniversalUserId requester, GroupCharter charter) {
        return desk().create(requester, charter);
    }

    @Override
    public synchronized GroupOutcome<Group> update(UniversalUserId requester, GroupId group, GroupCharter charter) {
        return desk().update(requester, group, charter);
    }

    @Override
    public synchronized Optional<Group> find(UniversalUserId requester, GroupId group) {
        return desk().find(requester, group);
    }

    @Override
    public synchronized Optional<Group> findByName(UniversalUserId requester, String name) {
        return desk().findByName(requester, name);
    }

    @Override
    public synchronized List<Group> search(UniversalUserId requester, String text) {
        return desk().search(requester, text);
    }

    @Override
    public synchronized GroupOutcome<GroupMembership> join(
            UniversalUserId requester, UniversalUserId agent, GroupId group, UUID role, String accessToken) {
        return desk().join(requester, agent, group, role, accessToken);
    }

    @Override
    public synchronized GroupOutcome<GroupId> leave(UniversalUserId requester, UniversalUserId agent, GroupId group) {
        return desk().leave(requester, agent, group);
    }

    @Override
    public synchronized Optional<GroupMembership> active(UniversalUserId requester, UniversalUserId agent) {
        return desk().active(requester, agent);
    }

    @Override
    public synchronized Optional<GroupMembership> membership(
            UniversalUserId requester, UniversalUserId agent, GroupId group) {
        return desk().membership(requester, agent, group);
    }

    @Override
    public synchronized List<GroupMembership> memberships(UniversalUserId requester, UniversalUserId agent) {
        return desk().memberships(requester, agent);
    }

    @Override
    public synchronized List<GroupMember> members(UniversalUserId requester, GroupId group) {
        return desk().members(requester, group);
    }

    @Override
    public synchronized List<GroupRole> roles(UniversalUserId requester, GroupId group) {
        return desk().roles(requester, group);
    }

    @Override
    public synchronized List<GroupRoleMember> roleMembers(UniversalUserId requester, GroupId group) {
        return desk().roleMembers(requester, group);
    }

    @Override
    public synchronized List<GroupRole> rolesOf(UniversalUserId requester, UniversalUserId agent, GroupId group) {
        return desk().rolesOf(requester, agent, group);
    }

    @Override
    public synchronized boolean addRole(UniversalUserId requester, GroupId group, GroupRole role) {
        return desk().addRole(requester, group, role);
    }

    @Override
    public synchronized boolean updateRole(UniversalUserId requester, GroupId group, GroupRole role) {
        return desk().updateRole(requester, group, role);
    }

    @Override
    public synchronized boolean removeRole(UniversalUserId requester, GroupId group, UUID role) {
        return desk().removeRole(requester, group, role);
    }

    @Override
    public synchronized boolean addToRole(UniversalUserId requester, UniversalUserId agent, GroupId group, UUID role) {
        return desk().addToRole(requester, agent, group, role);
    }

    @Override
    public synchronized boolean removeFromRole(
            UniversalUserId requester, UniversalUserId agent, GroupId group, UUID role) {
        return desk().removeFromRole(requester, agent, group, role);
    }

    @Override
    public synchronized GroupOutcome<Optional<GroupMembership>> setActive(
            UniversalUserId requester, UniversalUserId agent, GroupId group) {
        return desk().setActive(requester, agent, group);
    }

    @Override
    public synchronized boolean setActiveRole(
            UniversalUserId requester, UniversalUserId agent, GroupId group, UUID role) {
        return desk().setActiveRole(requester, agent, group, role);
    }

    @Override
    public synchronized boolean updateMembership(
            UniversalUserId requester,
            UniversalUserId agent,
            GroupId group,
            boolean acceptNotices,
            boolean listInProfile) {
        return desk().updateMembership(requester, agent, group, acceptNotices, listInProfile);
    }

    @Override
    public synchronized boolean invite(UniversalUserId requester, GroupInvite invite) {
        return desk().invite(requester, invite);
    }

    @Override
    public synchronized Optional<GroupInvite> findInvite(UniversalUserId requester, UUID invite) {
        return desk().findInvite(requester, invite);
    }

    @Override
    public synchronized boolean deleteInvite(UniversalUserId requester, UUID invite) {
        return desk().deleteInvite(requester, invite);
    }

    @Override
    public synchronized boolean addNotice(UniversalUserId requester, GroupNotice notice) {
        return desk().addNotice(requester, notice);
    }

    @Override
    public synchronized Optional<GroupNotice> notice(UniversalUserId requester, UUID notice) {
        return desk().notice(requester, notice);
    }

    @Override
    public synchronized List<GroupNotice> notices(UniversalUserId requester, GroupId group) {
        return desk().notices(requester, group);
    }
}
