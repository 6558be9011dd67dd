// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.wire;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.skerry.api.group.Group;
import org.skerry.api.group.GroupCharter;
import org.skerry.api.group.GroupMember;
import org.skerry.api.group.GroupMembership;
import org.skerry.api.group.GroupRole;
import org.skerry.api.group.GroupRoleMember;
import org.skerry.api.group.GroupSeat;
import org.skerry.api.id.AgentId;
import org.skerry.api.id.AssetId;
import org.skerry.api.id.GroupId;
import org.skerry.api.id.UniversalUserId;

/** Groups, members and roles as names and values in the captured order (robust-wire section 16). */
public final class GroupFields {
    private GroupFields() {}

    /** The record of a group. */
    public static Map<String, String> of(Group group) {
        var charter = group.charter();
        var fields = new LinkedHashMap<String, String>();
        fields.put("AllowPublish", WireFields.text(charter.allowPublish()));
        fields.put("Charter", charter.text());
        fields.put("FounderID", charter.founder().toString());
        fields.put("FounderUUI", charter.founderUui());
        fields.put("GroupID", group.id().toString());
        fields.put("GroupName", charter.name());
        fields.put("InsigniaID", charter.insignia().toString());
        fields.put("MaturePublish", WireFields.text(charter.mature()));
        fields.put("MembershipFee", Integer.toString(charter.fee()));
        fields.put("OpenEnrollment", WireFields.text(charter.openEnrollment()));
        fields.put("OwnerRoleID", group.ownerRole().toString());
        fields.put("ServiceLocation", charter.serviceLocation());
        fields.put("ShownInList", WireFields.text(charter.showInList()));
        fields.put("MemberCount", Integer.toString(group.members()));
        fields.put("RoleCount", Integer.toString(group.roles()));
        return fields;
    }

    public static Group readGroup(WireFields fields) {
        return new Group(
                new GroupId(fields.uuidOrZero("GroupID")),
                readCharter(fields, fields.text("GroupName"), "ShownInList", "InsigniaID"),
                fields.uuidOrZero("OwnerRoleID"),
                fields.integer("MemberCount", 0),
                fields.integer("RoleCount", 0));
    }

    private static GroupCharter readCharter(WireFields fields, String name, String shown, String insignia) {
        return new GroupCharter(
                name,
                fields.text("Charter"),
                new AgentId(fields.uuidOrZero("FounderID")),
                fields.text("FounderUUI"),
                fields.text("ServiceLocation"),
                new AssetId(fields.uuidOrZero(insignia)),
                fields.bool("AllowPublish"),
                fields.bool("MaturePublish"),
                fields.bool("OpenEnrollment"),
                fields.bool(shown),
                fields.integer("MembershipFee", 0));
    }

    public static Map<String, String> of(GroupMembership membership) {
        var seat = membership.seat();
        var charter = membership.group().charter();
        var fields = new LinkedHashMap<String, String>();
        fields.put("AcceptNotices", WireFields.text(seat.acceptNotices()));
        fields.put("AccessToken", seat.accessToken());
        fields.put("Active", WireFields.text(membership.active()));
        fields.put("ActiveRole", seat.activeRole().toString());
        fields.put("AllowPublish", WireFields.text(charter.allowPublish()));
        fields.put("Charter", charter.text());
        fields.put("Contribution", Integer.toString(seat.contribution()));
        fields.put("FounderID", charter.founder().toString());
        fields.put("GroupID", seat.group().toString());
        fields.put("GroupName", charter.name());
        fields.put("GroupPicture", charter.insignia().toString());
        fields.put("GroupPowers", Long.toUnsignedString(membership.powers()));
        fields.put("GroupTitle", membership.title());
        fields.put("ListInProfile", WireFields.text(seat.listInProfile()));
        fields.put("MaturePublish", WireFields.text(charter.mature()));
        fields.put("MembershipFee", Integer.toString(charter.fee()));
        fields.put("OpenEnrollment", WireFields.text(charter.openEnrollment()));
        fields.put("ShowInList", WireFields.text(charter.showInList()));
        return fields;
    }

    /** Reads a membership; the wire tells neither whose it is nor the group's numbers. */
    public static GroupMembership readMembership(UniversalUserId agent, WireFields fields) {
        var id = new GroupId(fields.uuid("GroupID"));
        var charter = readCharter(fields, fields.text("GroupName"), "ShowInList", "GroupPicture");
        return new GroupMembership(
                new Group(id, charter, Group.EVERYONE, 0, 0),
                readSeat(id, agent, fields),
                fields.bool("Active"),
                powers(fields, "GroupPowers"),
                fields.text("GroupTitle"));
    }

    private static GroupSeat readSeat(GroupId group, UniversalUserId agent, WireFields fields) {
        return new GroupSeat(
                group,
                agent,
                fields.uuidOrZero("ActiveRole"),
                fields.bool("AcceptNotices"),
                fields.bool("ListInProfile"),
                fields.integer("Contribution", 0),
                fields.text("AccessToken"));
    }

    /**
     * A member in a list.
     *
     * @param status whether the member is online, in words
     */
    public static Map<String, String> of(GroupMember member, String status) {
        var seat = member.seat();
        var fields = new LinkedHashMap<String, String>();
        fields.put("AcceptNotices", WireFields.text(seat.acceptNotices()));
        fields.put("AccessToken", seat.accessToken());
        fields.put("AgentID", seat.agent().text());
        fields.put("AgentPowers", Long.toUnsignedString(member.powers()));
        fields.put("Contribution", Integer.toString(seat.contribution()));
        fields.put("IsOwner", WireFields.text(member.owner()));
        fields.put("ListInProfile", WireFields.text(seat.listInProfile()));
        fields.put("OnlineStatus", status);
        fields.put("Title", member.title());
        return fields;
    }

    /** Reads a member; the wire does not tell which role's title the member wears. */
    public static GroupMember readMember(GroupId group, WireFields fields) {
        return new GroupMember(
                readSeat(group, FriendFields.user(fields, "AgentID"), fields),
                fields.bool("IsOwner"),
                powers(fields, "AgentPowers"),
                fields.text("Title"));
    }

    public static Map<String, String> of(GroupRole role) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("Description", role.description());
        fields.put("Members", Integer.toString(role.members()));
        fields.put("Name", role.name());
        fields.put("Powers", Long.toUnsignedString(role.powers()));
        fields.put("RoleID", role.id().toString());
        fields.put("Title", role.title());
        return fields;
    }

    /** A role of a user, without what does not concern the user, as captured. */
    public static Map<String, String> ofAgents(GroupRole role) {
        return of(new GroupRole(role.id(), role.name(), "", role.title(), role.powers(), 0));
    }

    public static GroupRole readRole(WireFields fields) {
        return new GroupRole(
                fields.uuid("RoleID"),
                fields.text("Name"),
                fields.text("Description"),
                fields.text("Title"),
                powers(fields, "Powers"),
                fields.integer("Members", 0));
    }

    public static Map<String, String> of(GroupRoleMember member) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("RoleID", member.role().toString());
        fields.put("MemberID", member.member().text());
        return fields;
    }

    public static GroupRoleMember readRoleMember(WireFields fields) {
        return new GroupRoleMember(fields.uuid("RoleID"), FriendFields.user(fields, "MemberID"));
    }

    /** A group as a search finds it. */
    public static Map<String, String> ofFound(Group group) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("GroupID", group.id().toString());
        fields.put("Name", group.charter().name());
        fields.put("NMembers", Integer.toString(group.members()));
        fields.put("SearchOrder", "0");
        return fields;
    }

    /** Reads whoever asks, or the simulator itself. */
    public static UniversalUserId requester(WireFields fields) {
        var text = fields.required("RequestingAgentID");
        return text.equals(UniversalUserId.NOBODY.text())
                ? UniversalUserId.NOBODY
                : FriendFields.user(fields, "RequestingAgentID");
    }

    private static long powers(WireFields fields, String name) {
        var text = fields.text(name);
        try {
            return text.isEmpty() ? 0 : Long.parseUnsignedLong(text.strip());
        } catch (NumberFormatException notOne) {
            throw new MalformedBodyException(name + " is not a number", notOne);
        }
    }

    /** Reads a group's id. */
    public static GroupId group(WireFields fields) {
        return new GroupId(fields.uuid("GroupID"));
    }

    /** Reads a role's id; zero is Everyone. */
    public static UUID role(WireFields fields) {
        return fields.uuid("RoleID");
    }
}
