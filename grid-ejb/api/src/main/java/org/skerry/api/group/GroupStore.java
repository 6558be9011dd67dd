// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.group;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.skerry.api.id.GroupId;
import org.skerry.api.id.UniversalUserId;

/**
 * Where groups are kept, for one piece of work that happens whole or not at all. It knows no rules: {@link GroupsDesk}
 * does. The role Everyone has no list of members.
 */
public interface GroupStore {
    /** Makes others wait who change this group. */
    void lock(GroupId group);

    /** Makes others wait who found a group or change what this user is in. */
    void lock(UniversalUserId agent);

    Optional<Group> find(GroupId id);

    Optional<Group> findByName(String name);

    List<Group> search(String text, int max);

    /** Adds or replaces; the numbers of members and roles are counted, not told. */
    void put(Group group);

    List<GroupRole> roles(GroupId group);

    void putRole(GroupId group, GroupRole role);

    void removeRole(GroupId group, UUID role);

    List<GroupSeat> seats(GroupId group);

    List<GroupSeat> seatsOf(UniversalUserId agent);

    Optional<GroupSeat> seat(GroupId group, UniversalUserId agent);

    void putSeat(GroupSeat seat);

    /** And takes the user out of all roles. */
    void removeSeat(GroupSeat seat);

    List<GroupRoleMember> roleMembers(GroupId group);

    Set<UUID> rolesOf(GroupId group, UniversalUserId agent);

    void addToRole(GroupId group, GroupRoleMember member);

    void removeFromRole(GroupId group, GroupRoleMember member);

    Optional<GroupId> active(UniversalUserId agent);

    /** The zero id for none. */
    void setActive(UniversalUserId agent, GroupId group);

    Optional<GroupInvite> invite(UUID id);

    Optional<GroupInvite> invite(GroupId group, UniversalUserId agent);

    void putInvite(GroupInvite invite);

    void removeInvite(UUID id);

    Optional<GroupNotice> notice(UUID id);

    /** The newest first. */
    List<GroupNotice> notices(GroupId group);

    void addNotice(GroupNotice notice);

    void removeNotice(UUID id);
}
