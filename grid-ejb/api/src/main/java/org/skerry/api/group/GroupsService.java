// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.group;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.skerry.api.id.GroupId;
import org.skerry.api.id.UniversalUserId;
import org.skerry.api.operation.Changes;
import org.skerry.api.operation.Reads;

/**
 * Groups (robust-wire section 16). Whoever asks comes first: {@link UniversalUserId#NOBODY} is a simulator that wants to
 * know for itself, which may ask anything and change nothing. Whether the asker may is decided here and not in
 * simulators.
 *
 * <p>Thread-safe; may block. Throws {@link org.skerry.api.error.ServiceUnavailableException} when the store cannot be
 * reached.
 */
public interface GroupsService {
    /** The most groups that one user is in. */
    int MAX_MEMBERSHIPS = 42;

    /** The most roles of a group. */
    int MAX_ROLES = 50;

    /** The most notices of a group; the oldest go. */
    int MAX_NOTICES = 200;

    /** The most groups that a search finds. */
    int MAX_FOUND = 100;

    /** Founds a group with the roles Everyone, Owners and Officers; the founder is its owner and wears its title. */
    @Changes
    GroupOutcome<Group> create(UniversalUserId requester, GroupCharter charter);

    /** Changes a group; refused as a whole if a part of it is beyond the requester's powers. Name and founder stay. */
    @Changes
    GroupOutcome<Group> update(UniversalUserId requester, GroupId group, GroupCharter charter);

    @Reads
    Optional<Group> find(UniversalUserId requester, GroupId group);

    /** By exact name, without regard to case. */
    @Reads
    Optional<Group> findByName(UniversalUserId requester, String name);

    /** Groups that are shown in lists and have the text in their name, by name. */
    @Reads
    List<Group> search(UniversalUserId requester, String text);

    /** Takes somebody in who asks for it and is invited, or anybody if enrollment is open. */
    @Changes
    GroupOutcome<GroupMembership> join(
            UniversalUserId requester, UniversalUserId agent, GroupId group, UUID role, String accessToken);

    /** Lets somebody go, or ejects one who is no owner. The last owner stays. */
    @Changes(repeatable = true)
    GroupOutcome<GroupId> leave(UniversalUserId requester, UniversalUserId agent, GroupId group);

    /** The group whose title the user wears. */
    @Reads
    Optional<GroupMembership> active(UniversalUserId requester, UniversalUserId agent);

    @Reads
    Optional<GroupMembership> membership(UniversalUserId requester, UniversalUserId agent, GroupId group);

    @Reads
    List<GroupMembership> memberships(UniversalUserId requester, UniversalUserId agent);

    /** None for strangers to a group that is not shown in lists; so for roles and their members. */
    @Reads
    List<GroupMember> members(UniversalUserId requester, GroupId group);

    @Reads
    List<GroupRole> roles(UniversalUserId requester, GroupId group);

    @Reads
    List<GroupRoleMember> roleMembers(UniversalUserId requester, GroupId group);

    @Reads
    List<GroupRole> rolesOf(UniversalUserId requester, UniversalUserId agent, GroupId group);

    @Changes
    boolean addRole(UniversalUserId requester, GroupId group, GroupRole role);

    @Changes
    boolean updateRole(UniversalUserId requester, GroupId group, GroupRole role);

    /** Everyone and Owners stay. */
    @Changes(repeatable = true)
    boolean removeRole(UniversalUserId requester, GroupId group, UUID role);

    @Changes(repeatable = true)
    boolean addToRole(UniversalUserId requester, UniversalUserId agent, GroupId group, UUID role);

    @Changes(repeatable = true)
    boolean removeFromRole(UniversalUserId requester, UniversalUserId agent, GroupId group, UUID role);

    /** Makes the user wear a group's title; the zero id for none. */
    @Changes(repeatable = true)
    GroupOutcome<Optional<GroupMembership>> setActive(UniversalUserId requester, UniversalUserId agent, GroupId group);

    /** Makes the user wear the title of one of the user's roles. */
    @Changes(repeatable = true)
    boolean setActiveRole(UniversalUserId requester, UniversalUserId agent, GroupId group, UUID role);

    @Changes(repeatable = true)
    boolean updateMembership(
            UniversalUserId requester,
            UniversalUserId agent,
            GroupId group,
            boolean acceptNotices,
            boolean listInProfile);

    /** Replaces an earlier invitation of the same user. */
    @Changes
    boolean invite(UniversalUserId requester, GroupInvite invite);

    @Reads
    Optional<GroupInvite> findInvite(UniversalUserId requester, UUID invite);

    @Changes(repeatable = true)
    boolean deleteInvite(UniversalUserId requester, UUID invite);

    @Changes
    boolean addNotice(UniversalUserId requester, GroupNotice notice);

    @Reads
    Optional<GroupNotice> notice(UniversalUserId requester, UUID notice);

    /** The newest first. */
    @Reads
    List<GroupNotice> notices(UniversalUserId requester, GroupId group);
}
