// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.robust.group;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.skerry.api.group.GroupMember;
import org.skerry.api.group.GroupMembership;
import org.skerry.api.group.GroupOutcome;
import org.skerry.api.group.GroupsService;
import org.skerry.api.id.AgentId;
import org.skerry.api.id.GroupId;
import org.skerry.api.id.UniversalUserId;
import org.skerry.api.presence.PresenceService;
import org.skerry.api.wire.FriendFields;
import org.skerry.api.wire.GroupFields;
import org.skerry.api.wire.GroupNoticeFields;
import org.skerry.api.wire.WireFields;
import org.skerry.web.robust.FormMethod;
import org.skerry.web.robust.FormReply;
import org.skerry.web.robust.FormTable;

/** The 18 METHODs of {@code /groups} (robust-wire section 16). Who may what is decided behind the service. */
@Singleton
public class GroupsRobustHandler {
    private static final String NO_OPERATION = "No such OP";

    private final GroupsService groups;
    private final PresenceService presence;
    private final Map<String, FormMethod> methods = new HashMap<>();
    private final FormTable table;

    /** A METHOD with whoever asks. */
    private interface Operation {
        FormReply call(UniversalUserId requester, WireFields fields);
    }

    @Inject
    public GroupsRobustHandler(GroupsService groups, PresenceService presence) {
        this.groups = groups;
        this.presence = presence;
        addGroups();
        addMembers();
        addRoles();
        addNotices();
        this.table = new FormTable("groups", methods, GroupReplies.BAD_DATA);
    }

    public FormTable table() {
        return table;
    }

    private void add(String method, Operation operation) {
        methods.put(method, form -> operation.call(GroupFields.requester(form.wireFields()), form.wireFields()));
    }

    private void addGroups() {
        add("PUTGROUP", (requester, fields) -> {
            var told = GroupFields.readGroup(fields);
            return switch (fields.text("OP")) {
                case "ADD" -> GroupReplies.outcome(groups.create(requester, told.charter()), GroupFields::of);
                case "UPDATE" ->
                    GroupReplies.outcome(groups.update(requester, told.id(), told.charter()), GroupFields::of);
                default -> GroupReplies.refused(NO_OPERATION);
            };
        });
        add(
                "GETGROUP",
                (requester, fields) -> GroupReplies.found(
                        fields.has("GroupID")
                                ? groups.find(requester, GroupFields.group(fields))
                                : groups.findByName(requester, fields.required("Name")),
                        GroupFields::of,
                        "Group not found"));
        add(
                "FINDGROUPS",
                (requester, fields) -> GroupReplies.list(
                        "n-", groups.search(requester, fields.text("Query")), GroupFields::ofFound, "No groups found"));
    }

    private void addMembers() {
        add(
                "ADDAGENTTOGROUP",
                (requester, fields) -> GroupReplies.outcome(
                        groups.join(
                                requester,
                                agent(fields),
                                GroupFields.group(fields),
                                fields.uuidOrZero("RoleID"),
                                fields.text("AccessToken")),
                        GroupFields::of));
        add("REMOVEAGENTFROMGROUP", (requester, fields) -> switch (groups.leave(
                requester, agent(fields), GroupFields.group(fields))) {
            case GroupOutcome.Done<GroupId> _ -> GroupReplies.TRUE;
            case GroupOutcome.Refused<GroupId>(var reason) -> GroupReplies.refused(reason);
        });
        add("GETMEMBERSHIP", this::membership);
        add("GETGROUPMEMBERS", this::members);
        add("SETACTIVE", this::setActive);
        add(
                "UPDATEMEMBERSHIP",
                (requester, fields) -> GroupReplies.outcome(
                        groups.updateMembership(
                                requester,
                                agent(fields),
                                GroupFields.group(fields),
                                fields.bool("AcceptNotices"),
                                fields.bool("ListInProfile")),
                        GroupReplies.TRUE));
        add("INVITE", this::invite);
    }

    private FormReply membership(UniversalUserId requester, WireFields fields) {
        var agent = agent(fields);
        if (fields.bool("ALL")) {
            return GroupReplies.list("m-", groups.memberships(requester, agent), GroupFields::of, "No memberships");
        }
        var group = new GroupId(fields.uuidOrZero("GroupID"));
        var found = group.isZero() ? groups.active(requester, agent) : groups.membership(requester, agent, group);
        return GroupReplies.found(found, GroupFields::of, "No such membership");
    }

    private FormReply members(UniversalUserId requester, WireFields fields) {
        var members = groups.members(requester, GroupFields.group(fields));
        var online = new HashSet<AgentId>();
        presence.findAll(members.stream().map(GroupsRobustHandler::id).toList()).forEach(one -> online.add(one.user()));
        return GroupReplies.list("m-", members, member -> GroupFields.of(member, status(member, online)), "No members");
    }

    private static AgentId id(GroupMember member) {
        return new AgentId(member.seat().agent().agent());
    }

    private static String status(GroupMember member, Set<AgentId> online) {
        return online.contains(id(member)) ? "Online" : "Offline";
    }

    private FormReply setActive(UniversalUserId requester, WireFields fields) {
        var agent = agent(fields);
        return switch (fields.text("OP")) {
            case "GROUP" ->
                switch (groups.setActive(requester, agent, new GroupId(fields.uuidOrZero("GroupID")))) {
                    // also when there is none now: stock simulators take anything but NULL for a membership
                    case GroupOutcome.Done<Optional<GroupMembership>>(var worn) ->
                        GroupReplies.found(worn, GroupFields::of, "No such membership");
                    case GroupOutcome.Refused<Optional<GroupMembership>>(var reason) -> GroupReplies.refused(reason);
                };
            case "ROLE" ->
                GroupReplies.outcome(
                        groups.setActiveRole(requester, agent, GroupFields.group(fields), GroupFields.role(fields)),
                        GroupReplies.TRUE);
            default -> GroupReplies.refused(NO_OPERATION);
        };
    }

    private FormReply invite(UniversalUserId requester, WireFields fields) {
        return switch (fields.text("OP")) {
            case "ADD" ->
                GroupReplies.outcome(groups.invite(requester, GroupNoticeFields.readInvite(fields)), GroupReplies.TRUE);
            case "GET" ->
                GroupReplies.found(
                        groups.findInvite(requester, fields.uuid("InviteID")),
                        GroupNoticeFields::of,
                        "No such invitation");
            case "DELETE" ->
                GroupReplies.outcome(groups.deleteInvite(requester, fields.uuid("InviteID")), GroupReplies.TRUE);
            default -> GroupReplies.refused(NO_OPERATION);
        };
    }

    private void addRoles() {
        add("PUTROLE", (requester, fields) -> {
            var group = GroupFields.group(fields);
            var role = GroupFields.readRole(fields);
            return switch (fields.text("OP")) {
                case "ADD" -> GroupReplies.outcome(groups.addRole(requester, group, role), GroupReplies.CAPITAL_TRUE);
                case "UPDATE" ->
                    GroupReplies.outcome(groups.updateRole(requester, group, role), GroupReplies.CAPITAL_TRUE);
                default -> GroupReplies.refused(NO_OPERATION);
            };
        });
        add(
                "REMOVEROLE",
                (requester, fields) -> GroupReplies.outcome(
                        groups.removeRole(requester, GroupFields.group(fields), GroupFields.role(fields)),
                        GroupReplies.TRUE));
        add(
                "GETGROUPROLES",
                (requester, fields) -> GroupReplies.list(
                        "r-", groups.roles(requester, GroupFields.group(fields)), GroupFields::of, "No roles"));
        add(
                "GETROLEMEMBERS",
                (requester, fields) -> GroupReplies.list(
                        "rm-",
                        groups.roleMembers(requester, GroupFields.group(fields)),
                        GroupFields::of,
                        "No role members"));
        add("AGENTROLE", (requester, fields) -> {
            var group = GroupFields.group(fields);
            var role = GroupFields.role(fields);
            return switch (fields.text("OP")) {
                case "ADD" ->
                    GroupReplies.outcome(groups.addToRole(requester, agent(fields), group, role), GroupReplies.TRUE);
                case "DELETE" ->
                    GroupReplies.outcome(
                            groups.removeFromRole(requester, agent(fields), group, role), GroupReplies.TRUE);
                default -> GroupReplies.refused(NO_OPERATION);
            };
        });
        add(
                "GETAGENTROLES",
                (requester, fields) -> GroupReplies.list(
                        "r-",
                        groups.rolesOf(requester, agent(fields), GroupFields.group(fields)),
                        GroupFields::ofAgents,
                        "No roles"));
    }

    private void addNotices() {
        add(
                "ADDNOTICE",
                (requester, fields) -> GroupReplies.outcome(
                        groups.addNotice(requester, GroupNoticeFields.read(GroupFields.group(fields), fields)),
                        GroupReplies.CAPITAL_TRUE));
        add(
                "GETNOTICES",
                (requester, fields) -> fields.has("NoticeID")
                        ? GroupReplies.found(
                                groups.notice(requester, fields.uuid("NoticeID")),
                                GroupNoticeFields::ofWhole,
                                "No such notice")
                        : GroupReplies.list(
                                "n-",
                                groups.notices(requester, GroupFields.group(fields)),
                                GroupNoticeFields::ofListed,
                                "No notices"));
    }

    private static UniversalUserId agent(WireFields fields) {
        return FriendFields.user(fields, "AgentID");
    }
}
