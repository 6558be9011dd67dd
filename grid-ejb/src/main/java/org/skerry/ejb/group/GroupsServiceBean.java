// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.group;

import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.skerry.api.group.Group;
import org.skerry.api.group.GroupCharter;
import org.skerry.api.group.GroupInvite;
import org.skerry.api.group.GroupMember;
import org.skerry.api.group.GroupMembership;
import org.skerry.api.group.GroupNotice;
import org.skerry.api.group.GroupOutcome;
import org.skerry.api.group.GroupRole;
import org.skerry.api.group.GroupRoleMember;
import org.skerry.api.group.GroupsDesk;
import org.skerry.api.group.GroupsService;
import org.skerry.api.id.GroupId;
import org.skerry.api.id.UniversalUserId;
import org.skerry.ejb.persistence.Transactions;
import org.skerry.ejb.wiring.LocalService;

/** Groups in the grid's database: each call is one transaction, whose rules {@link GroupsDesk} knows. */
@Stateless
@Local(GroupsService.class)
@LocalService
@TransactionManagement(TransactionManagementType.BEAN)
public class GroupsServiceBean implements GroupsService {
    @Inject
    Transactions transactions;

    @Inject
    Clock clock;

    private <T> T with(Function<GroupsDesk, T> work) {
        var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        return transactions.call(em -> work.apply(new GroupsDesk(new DatabaseGroupStore(em), now)));
    }

    @Override
    public GroupOutcome<Group> create(UniversalUserId requester, GroupCharter charter) {
        return with(desk -> desk.create(requester, charter));
    }

    @Override
    public GroupOutcome<Group> update(UniversalUserId requester, GroupId group, GroupCharter charter) {
        return with(desk -> desk.update(requester, group, charter));
    }

    @Override
    public Optional<Group> find(UniversalUserId requester, GroupId group) {
        return with(desk -> desk.find(requester, group));
    }

    @Override
    public Optional<Group> findByName(UniversalUserId requester, String name) {
        return with(desk -> desk.findByName(requester, name));
    }

    @Override
    public List<Group> search(UniversalUserId requester, String text) {
        return with(desk -> desk.search(requester, text));
    }

    @Override
    public GroupOutcome<GroupMembership> join(
            UniversalUserId requester, UniversalUserId agent, GroupId group, UUID role, String accessToken) {
        return with(desk -> desk.join(requester, agent, group, role, accessToken));
    }

    @Override
    public GroupOutcome<GroupId> leave(UniversalUserId requester, UniversalUserId agent, GroupId group) {
        return with(desk -> desk.leave(requester, agent, group));
    }

    @Override
    public Optional<GroupMembership> active(UniversalUserId requester, UniversalUserId agent) {
        return with(desk -> desk.active(requester, agent));
    }

    @Override
    public Optional<GroupMembership> membership(UniversalUserId requester, UniversalUserId agent, GroupId group) {
        return with(desk -> desk.membership(requester, agent, group));
    }

    @Override
    public List<GroupMembership> memberships(UniversalUserId requester, UniversalUserId agent) {
        return with(desk -> desk.memberships(requester, agent));
    }

    @Override
    public List<GroupMember> members(UniversalUserId requester, GroupId group) {
        return with(desk -> desk.members(requester, group));
    }

    @Override
    public List<GroupRole> roles(UniversalUserId requester, GroupId group) {
        return with(desk -> desk.roles(requester, group));
    }

    @Override
    public List<GroupRoleMember> roleMembers(UniversalUserId requester, GroupId group) {
        return with(desk -> desk.roleMembers(requester, group));
    }

    @Override
    public List<GroupRole> rolesOf(UniversalUserId requester, UniversalUserId agent, GroupId group) {
        return with(desk -> desk.rolesOf(requester, agent, group));
    }

    @Override
    public boolean addRole(UniversalUserId requester, GroupId group, GroupRole role) {
        return with(desk -> desk.addRole(requester, group, role));
    }

    @Override
    public boolean updateRole(UniversalUserId requester, GroupId group, GroupRole role) {
        return with(desk -> desk.updateRole(requester, group, role));
    }

    @Override
    public boolean removeRole(UniversalUserId requester, GroupId group, UUID role) {
        return with(desk -> desk.removeRole(requester, group, role));
    }

    @Override
    public boolean addToRole(UniversalUserId requester, UniversalUserId agent, GroupId group, UUID role) {
        return with(desk -> desk.addToRole(requester, agent, group, role));
    }

    @Override
    public boolean removeFromRole(UniversalUserId requester, UniversalUserId agent, GroupId group, UUID role) {
        return with(desk -> desk.removeFromRole(requester, agent, group, role));
    }

    @Override
    public GroupOutcome<Optional<GroupMembership>> setActive(
            UniversalUserId requester, UniversalUserId agent, GroupId group) {
        return with(desk -> desk.setActive(requester, agent, group));
    }

    @Override
    public boolean setActiveRole(UniversalUserId requester, UniversalUserId agent, GroupId group, UUID role) {
        return with(desk -> desk.setActiveRole(requester, agent, group, role));
    }

    @Override
    public boolean updateMembership(
            UniversalUserId requester,
            UniversalUserId agent,
            GroupId group,
            boolean acceptNotices,
            boolean listInProfile) {
        return with(desk -> desk.updateMembership(requester, agent, group, acceptNotices, listInProfile));
    }

    @Override
    public boolean invite(UniversalUserId requester, GroupInvite invite) {
        return with(desk -> desk.invite(requester, invite));
    }

    @Override
    public Optional<GroupInvite> findInvite(UniversalUserId requester, UUID invite) {
        return with(desk -> desk.findInvite(requester, invite));
    }

    @Override
    public boolean deleteInvite(UniversalUserId requester, UUID invite) {
        return with(desk -> desk.deleteInvite(requester, invite));
    }

    @Override
    public boolean addNotice(UniversalUserId requester, GroupNotice notice) {
        return with(desk -> desk.addNotice(requester, notice));
    }

    @Override
    public Optional<GroupNotice> notice(UniversalUserId requester, UUID notice) {
        return with(desk -> desk.notice(requester, notice));
    }

    @Override
    public List<GroupNotice> notices(UniversalUserId requester, GroupId group) {
        return with(desk -> desk.notices(requester, group));
    }
}
