// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.group;

import java.util.UUID;
import org.skerry.api.id.GroupId;
import org.skerry.api.id.UniversalUserId;

/** What may be done with roles, and with who is in them. */
final class GroupRoleRules {
    private final GroupStore store;
    private final GroupInsight insight;

    GroupRoleRules(GroupStore store) {
        this.store = store;
        this.insight = new GroupInsight(store);
    }

    boolean add(UniversalUserId requester, GroupId id, GroupRole role) {
        store.lock(id);
        var allowed = role.isUsable()
                && !role.isEveryone()
                && insight.may(requester, id, GroupPower.CREATE_ROLE)
                && mayGrant(requester, id, role.powers())
                && insight.role(id, role.id()).isEmpty()
                && store.roles(id).size() < GroupsService.MAX_ROLES;
        if (allowed) {
            store.putRole(id, role);
        }
        return allowed;
    }

    /** Nobody grants what they may not do themselves. */
    private boolean mayGrant(UniversalUserId requester, GroupId id, long powers) {
        return (powers & ~insight.powers(id, requester)) == 0;
    }

    boolean update(UniversalUserId requester, GroupId id, GroupRole told) {
        store.lock(id);
        var known = insight.role(id, told.id());
        var group = store.find(id);
        if (known.isEmpty() || group.isEmpty() || !told.isUsable()) {
            return false;
        }
        var role = known.get();
        var names = insight.may(requester, id, GroupPower.ROLE_PROPERTIES);
        var actions = insight.may(requester, id, GroupPower.CHANGE_ACTIONS)
                && !role.id().equals(group.get().ownerRole());
        var changesPowers = role.powers() != told.powers();
        if ((changesPowers && (!actions || !mayGrant(requester, id, told.powers() & ~role.powers())))
                || (!changesPowers && !names)) {
            return false;
        }
        var named = names ? role.withNames(told) : role;
        store.putRole(id, named.withPowers(told.powers()));
        return true;
    }

    boolean remove(UniversalUserId requester, GroupId id, UUID role) {
        store.lock(id);
        var group = store.find(id);
        var allowed = group.isPresent()
                && insight.may(requester, id, GroupPower.DELETE_ROLE)
                && !role.equals(Group.EVERYONE)
                && !role.equals(group.get().ownerRole())
                && insight.role(id, role).isPresent();
        if (allowed) {
            store.seats(id).stream()
                    .filter(seat -> seat.activeRole().equals(role))
                    .forEach(seat -> store.putSeat(seat.withActiveRole(Group.EVERYONE)));
            store.removeRole(id, role);
        }
        return allowed;
    }

    /** Whether the requester may put others into a role, of whom owners alone make owners. */
    boolean mayAssign(UniversalUserId requester, Group group, UUID role) {
        if (role.equals(group.ownerRole())) {
            return insight.isOwner(group, requester);
        }
        return insight.may(requester, group.id(), GroupPower.ASSIGN)
                || (insight.may(requester, group.id(), GroupPower.ASSIGN_LIMITED)
                        && store.rolesOf(group.id(), requester).contains(role));
    }

    boolean assign(UniversalUserId requester, UniversalUserId agent, GroupId id, UUID role) {
        store.lock(id);
        var group = store.find(id);
        var allowed = group.isPresent()
                && !role.equals(Group.EVERYONE)
                && insight.isMember(id, agent)
                && insight.role(id, role).isPresent()
                && mayAssign(requester, group.get(), role);
        if (allowed) {
            store.addToRole(id, new GroupRoleMember(role, agent));
        }
        return allowed;
    }

    boolean dismiss(UniversalUserId requester, UniversalUserId agent, GroupId id, UUID role) {
        store.lock(id);
        var group = store.find(id);
        if (group.isEmpty() || !store.rolesOf(id, agent).contains(role)) {
            return false;
        }
        var ofOwners = role.equals(group.get().ownerRole());
        var allowed = ofOwners
                ? requester.equals(agent) && !insight.isLastOwner(group.get(), agent)
                : insight.may(requester, id, GroupPower.REMOVE);
        if (allowed) {
            store.removeFromRole(id, new GroupRoleMember(role, agent));
            store.seat(id, agent)
                    .filter(seat -> seat.activeRole().equals(role))
                    .ifPresent(seat -> store.putSeat(seat.withActiveRole(Group.EVERYONE)));
        }
        return allowed;
    }
}
