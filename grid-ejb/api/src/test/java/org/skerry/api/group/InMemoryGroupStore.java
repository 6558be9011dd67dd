// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.group;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.skerry.api.id.GroupId;
import org.skerry.api.id.UniversalUserId;

/** Groups in memory. Not thread-safe: who uses it makes others wait. */
final class InMemoryGroupStore implements GroupStore {
    private final Map<GroupId, Group> groups = new HashMap<>();
    private final Map<GroupId, Map<UUID, GroupRole>> roles = new HashMap<>();
    private final Map<GroupId, Map<UniversalUserId, GroupSeat>> seats = new HashMap<>();
    private final Map<GroupId, Set<GroupRoleMember>> roleMembers = new HashMap<>();
    private final Map<UniversalUserId, GroupId> active = new HashMap<>();
    private final Map<UUID, GroupInvite> invites = new HashMap<>();
    private final Map<UUID, GroupNotice> notices = new LinkedHashMap<>();

    @Override
    public void lock(GroupId group) {
        // nobody else is here
    }

    @Override
    public void lock(UniversalUserId agent) {
        // nobody else is here
    }

    @Override
    public Optional<Group> find(GroupId id) {
        return Optional.ofNullable(groups.get(id))
                .map(group -> new Group(
                        id,
                        group.charter(),
                        group.ownerRole(),
                        seats(id).size(),
                        roles(id).size()));
    }

    @Override
    public Optional<Group> findByName(String name) {
        return groups.values().stream()
                .filter(group -> group.charter().name().equalsIgnoreCase(name))
                .findFirst()
                .flatMap(group -> find(group.id()));
    }

    @Override
    public List<Group> search(String text, int max) {
        return groups.values().stream()
                .filter(group -> group.charter().showInList())
                .filter(group ->
                        group.charter().name().toLowerCase(Locale.ROOT).contains(text.toLowerCase(Locale.ROOT)))
                .sorted(Comparator.comparing(group -> group.charter().name().toLowerCase(Locale.ROOT)))
                .limit(max)
                .flatMap(group -> find(group.id()).stream())
                .toList();
    }

    @Override
    public void put(Group group) {
        groups.put(group.id(), group);
    }

    @Override
    public List<GroupRole> roles(GroupId group) {
        return roles.getOrDefault(group, Map.of()).values().stream()
                .map(role -> new GroupRole(
                        role.id(),
                        role.name(),
                        role.description(),
                        role.title(),
                        role.powers(),
                        role.isEveryone() ? seats(group).size() : count(group, role.id())))
                .toList();
    }

    private int count(GroupId group, UUID role) {
        return (int) roleMembers(group).stream()
                .filter(one -> one.role().equals(role))
                .count();
    }

    @Override
    public void putRole(GroupId group, GroupRole role) {
        roles.computeIfAbsent(group, _ -> new LinkedHashMap<>()).put(role.id(), role);
    }

    @Override
    public void removeRole(GroupId group, UUID role) {
        roles.getOrDefault(group, new HashMap<>()).remove(role);
        roleMembers
                .getOrDefault(group, new LinkedHashSet<>())
                .removeIf(one -> one.role().equals(role));
    }

    @Override
    public List<GroupSeat> seats(GroupId group) {
        return List.copyOf(seats.getOrDefault(group, Map.of()).values());
    }

    @Override
    public List<GroupSeat> seatsOf(UniversalUserId agent) {
        return seats.values().stream()
                .flatMap(all -> all.values().stream())
                .filter(seat -> seat.agent().equals(agent))
                .toList();
    }

    @Override
    public Optional<GroupSeat> seat(GroupId group, UniversalUserId agent) {
        return Optional.ofNullable(seats.getOrDefault(group, Map.of()).get(agent));
    }

    @Override
    public void putSeat(GroupSeat seat) {
        seats.computeIfAbsent(seat.group(), _ -> new LinkedHashMap<>()).put(seat.agent(), seat);
    }

    @Override
    public void removeSeat(GroupSeat seat) {
        seats.getOrDefault(seat.group(), new HashMap<>()).remove(seat.agent());
        roleMembers
                .getOrDefault(seat.group(), new LinkedHashSet<>())
                .removeIf(one -> one.member().equals(seat.agent()));
    }

    @Override
    public List<GroupRoleMember> roleMembers(GroupId group) {
        return List.copyOf(roleMembers.getOrDefault(group, Set.of()));
    }

    @Override
    public Set<UUID> rolesOf(GroupId group, UniversalUserId agent) {
        return roleMembers(group).stream()
                .filter(one -> one.member().equals(agent))
                .map(GroupRoleMember::role)
                .collect(Collectors.toSet());
    }

    @Override
    public void addToRole(GroupId group, GroupRoleMember member) {
        roleMembers.computeIfAbsent(group, _ -> new LinkedHashSet<>()).add(member);
    }

    @Override
    public void removeFromRole(GroupId group, GroupRoleMember member) {
        roleMembers.getOrDefault(group, new LinkedHashSet<>()).remove(member);
    }

    @Override
    public Optional<GroupId> active(UniversalUserId agent) {
        return Optional.ofNullable(active.get(agent));
    }

    @Override
    public void setActive(UniversalUserId agent, GroupId group) {
        if (group.isZero()) {
            active.remove(agent);
        } else {
            active.put(agent, group);
        }
    }

    @Override
    public Optional<GroupInvite> invite(UUID id) {
        return Optional.ofNullable(invites.get(id));
    }

    @Override
    public Optional<GroupInvite> invite(GroupId group, UniversalUserId agent) {
        return invites.values().stream()
                .filter(invite -> invite.group().equals(group) && invite.agent().equals(agent))
                .findFirst();
    }

    @Override
    public void putInvite(GroupInvite invite) {
        invites.put(invite.id(), invite);
    }

    @Override
    public void removeInvite(UUID id) {
        invites.remove(id);
    }

    @Override
    public Optional<GroupNotice> notice(UUID id) {
        return Optional.ofNullable(notices.get(id));
    }

    @Override
    public List<GroupNotice> notices(GroupId group) {
        var found = new ArrayList<>(notices.values().stream()
                .filter(notice -> notice.group().equals(group))
                .toList());
        return found.reversed();
    }

    @Override
    public void addNotice(GroupNotice notice) {
        notices.put(notice.id(), notice);
    }

    @Override
    public void removeNotice(UUID id) {
        notices.remove(id);
    }
}
