// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.group;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.skerry.api.id.GroupId;
import org.skerry.api.id.UniversalUserId;

/** What is so in a group: who may what, who wears which title. Reads the store and changes nothing. */
final class GroupInsight {
    private final GroupStore store;

    GroupInsight(GroupStore store) {
        this.store = store;
    }

    boolean isMember(GroupId group, UniversalUserId agent) {
        return store.seat(group, agent).isPresent();
    }

    boolean isOwner(Group group, UniversalUserId agent) {
        return store.rolesOf(group.id(), agent).contains(group.ownerRole());
    }

    boolean isLastOwner(Group group, UniversalUserId agent) {
        return isOwner(group, agent)
                && store.roleMembers(group.id()).stream()
                                .filter(one -> one.role().equals(group.ownerRole()))
                                .count()
                        <= 1;
    }

    /** Of all roles together; none for strangers. */
    long powers(GroupId group, UniversalUserId agent) {
        if (!isMember(group, agent)) {
            return 0;
        }
        var in = store.rolesOf(group, agent);
        return powers(store.roles(group), in);
    }

    private static long powers(List<GroupRole> roles, Set<UUID> in) {
        var powers = 0L;
        for (var role : roles) {
            if (role.isEveryone() || in.contains(role.id())) {
                powers |= role.powers();
            }
        }
        return powers;
    }

    boolean may(UniversalUserId requester, GroupId group, long power) {
        return (powers(group, requester) & power) != 0;
    }

    /** Whether the requester may see who is in the group and how it is made up. */
    boolean maySee(UniversalUserId requester, GroupId group) {
        return requester.isNobody()
                || isMember(group, requester)
                || store.find(group)
                        .filter(found -> found.charter().showInList())
                        .isPresent();
    }

    Optional<GroupRole> role(GroupId group, UUID id) {
        return store.roles(group).stream().filter(role -> role.id().equals(id)).findFirst();
    }

    Optional<GroupMembership> membership(UniversalUserId agent, GroupId id) {
        return store.seat(id, agent).flatMap(seat -> store.find(id).map(group -> membership(group, seat)));
    }

    private GroupMembership membership(Group group, GroupSeat seat) {
        var roles = store.roles(group.id());
        var active = store.active(seat.agent()).filter(group.id()::equals).isPresent();
        return new GroupMembership(
                group,
                seat,
                active,
                powers(roles, store.rolesOf(group.id(), seat.agent())),
                title(roles, seat.activeRole()));
    }

    private static String title(List<GroupRole> roles, UUID worn) {
        return roles.stream()
                .filter(role -> role.id().equals(worn))
                .map(GroupRole::title)
                .findFirst()
                .orElse("");
    }

    /** All at once, for groups are large. */
    List<GroupMember> members(Group group) {
        var roles = store.roles(group.id());
        Map<UniversalUserId, Set<UUID>> in = new HashMap<>();
        store.roleMembers(group.id())
                .forEach(one ->
                        in.computeIfAbsent(one.member(), _ -> new HashSet<>()).add(one.role()));
        return store.seats(group.id()).stream()
                .map(seat -> {
                    var theirs = in.getOrDefault(seat.agent(), Set.of());
                    return new GroupMember(
                            seat,
                            theirs.contains(group.ownerRole()),
                            powers(roles, theirs),
                            title(roles, seat.activeRole()));
                })
                .toList();
    }
}
