// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.group;

import java.util.Optional;
import java.util.UUID;
import org.skerry.api.id.GroupId;
import org.skerry.api.id.UniversalUserId;
import org.skerry.api.text.StoredText;

/** How people come into a group and leave it, and what they set for themselves. */
final class GroupMemberRules {
    private final GroupStore store;
    private final GroupInsight insight;
    private final GroupRoleRules roles;

    GroupMemberRules(GroupStore store) {
        this.store = store;
        this.insight = new GroupInsight(store);
        this.roles = new GroupRoleRules(store);
    }

    GroupOutcome<GroupMembership> join(UniversalUserId agent, GroupId id, UUID wanted, String accessToken) {
        store.lock(id);
        store.lock(agent);
        var group = store.find(id);
        if (group.isEmpty()) {
            return GroupOutcome.refused("Group not found");
        }
        if (insight.isMember(id, agent)) {
            return GroupOutcome.refused("Already in group");
        }
        if (store.seatsOf(agent).size() >= GroupsService.MAX_MEMBERSHIPS) {
            return GroupOutcome.refused("In too many groups");
        }
        var invite = store.invite(id, agent)
                .filter(found -> insight.role(id, found.role()).isPresent());
        if (invite.isEmpty() && !group.get().charter().openEnrollment()) {
            return GroupOutcome.refused("Not invited");
        }
        if (!StoredText.fitsInLine(accessToken, GroupSeat.MAX_TOKEN)) {
            return GroupOutcome.refused("Bad access token");
        }
        var role = invite.map(GroupInvite::role).orElse(Group.EVERYONE);
        if (!wanted.equals(role) && !wanted.equals(Group.EVERYONE)) {
            return GroupOutcome.refused("Not invited into that role");
        }
        seat(agent, id, role, accessToken);
        invite.ifPresent(found -> store.removeInvite(found.id()));
        return new GroupOutcome.Done<>(insight.membership(agent, id).orElseThrow());
    }

    /** Who comes in wears the group's title from then on, as with a stock grid. */
    void seat(UniversalUserId agent, GroupId id, UUID role, String accessToken) {
        store.putSeat(new GroupSeat(id, agent, role, true, true, 0, accessToken));
        if (!role.equals(Group.EVERYONE)) {
            store.addToRole(id, new GroupRoleMember(role, agent));
        }
        store.setActive(agent, id);
    }

    GroupOutcome<GroupId> leave(UniversalUserId requester, UniversalUserId agent, GroupId id) {
        store.lock(id);
        var group = store.find(id);
        var seat = store.seat(id, agent);
        if (group.isEmpty() || seat.isEmpty()) {
            return GroupOutcome.refused("Not in group");
        }
        var owner = insight.isOwner(group.get(), agent);
        if (!requester.equals(agent) && (owner || !insight.may(requester, id, GroupPower.EJECT))) {
            return GroupOutcome.refused(GroupOutcome.NOT_ALLOWED);
        }
        if (owner && insight.isLastOwner(group.get(), agent)) {
            return GroupOutcome.refused("The last owner cannot leave");
        }
        store.removeSeat(seat.get());
        if (store.active(agent).filter(id::equals).isPresent()) {
            store.setActive(agent, GroupId.ZERO);
        }
        return new GroupOutcome.Done<>(id);
    }

    GroupOutcome<Optional<GroupMembership>> setActive(UniversalUserId agent, GroupId id) {
        store.lock(agent);
        if (!id.isZero() && !insight.isMember(id, agent)) {
            return GroupOutcome.refused("Not in group");
        }
        store.setActive(agent, id);
        return new GroupOutcome.Done<>(insight.membership(agent, id));
    }

    boolean setActiveRole(UniversalUserId agent, GroupId id, UUID role) {
        store.lock(id);
        var in = role.equals(Group.EVERYONE) || store.rolesOf(id, agent).contains(role);
        var seat = store.seat(id, agent).filter(_ -> in);
        seat.ifPresent(found -> store.putSeat(found.withActiveRole(role)));
        return seat.isPresent();
    }

    boolean update(UniversalUserId agent, GroupId id, boolean acceptNotices, boolean listInProfile) {
        store.lock(id);
        var seat = store.seat(id, agent);
        seat.ifPresent(found -> store.putSeat(found.withChoices(acceptNotices, listInProfile)));
        return seat.isPresent();
    }

    boolean invite(UniversalUserId requester, GroupInvite invite) {
        store.lock(invite.group());
        var group = store.find(invite.group());
        var allowed = group.isPresent()
                && insight.may(requester, invite.group(), GroupPower.INVITE)
                && !insight.isMember(invite.group(), invite.agent())
                && insight.role(invite.group(), invite.role()).isPresent()
                && (invite.role().equals(Group.EVERYONE) || roles.mayAssign(requester, group.get(), invite.role()))
                && store.invite(invite.id()).isEmpty();
        if (allowed) {
            store.invite(invite.group(), invite.agent()).ifPresent(old -> store.removeInvite(old.id()));
            store.putInvite(invite);
        }
        return allowed;
    }

    Optional<GroupInvite> invite(UniversalUserId requester, UUID id) {
        return store.invite(id)
                .filter(found -> requester.isNobody()
                        || requester.equals(found.agent())
                        || insight.may(requester, found.group(), GroupPower.INVITE));
    }

    boolean removeInvite(UniversalUserId requester, UUID id) {
        var found = requester.isNobody() ? Optional.<GroupInvite>empty() : invite(requester, id);
        found.ifPresent(invite -> store.removeInvite(invite.id()));
        return found.isPresent();
    }
}
