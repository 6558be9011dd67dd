// SPDX-License-Identifier: Apache-2.0
package org.skerry.connector.group;

import java.net.URI;
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
import org.skerry.api.group.GroupsService;
import org.skerry.api.id.AgentId;
import org.skerry.api.id.AssetId;
import org.skerry.api.id.GroupId;
import org.skerry.api.id.UniversalUserId;
import org.skerry.api.wire.FormBody;
import org.skerry.api.wire.GroupFields;
import org.skerry.api.wire.GroupNoticeFields;
import org.skerry.api.wire.ServerResponse;
import org.skerry.api.wire.WireFields;
import org.skerry.api.wire.WireNode;
import org.skerry.connector.call.FormService;
import org.skerry.connector.call.RobustCalls;

/**
 * Groups at a remote grid. The wire tells less than the interface: memberships come without the group's numbers, members
 * without the role whose title they wear, what a search finds without charters, listed notices without text. A failure
 * is a reason in words, so that "there is none" and "it did not work" look alike.
 */
public final class RobustGroupsConnector implements GroupsService {
    private final FormService service;

    public RobustGroupsConnector(URI base, RobustCalls calls) {
        this.service = new FormService("groups", base, "groups", calls);
    }

    @Override
    public GroupOutcome<Group> create(UniversalUserId requester, GroupCharter charter) {
        return put(requester, "ADD", new Group(GroupId.ZERO, charter, Group.EVERYONE, 0, 0));
    }

    @Override
    public GroupOutcome<Group> update(UniversalUserId requester, GroupId group, GroupCharter charter) {
        return put(requester, "UPDATE", new Group(group, charter, Group.EVERYONE, 0, 0));
    }

    private GroupOutcome<Group> put(UniversalUserId requester, String operation, Group group) {
        var form = FormBody.request()
                .addAll(GroupFields.of(group))
                .add("RequestingAgentID", requester)
                .add("OP", operation)
                .add("METHOD", "PUTGROUP");
        return outcome(service.tell(form), GroupFields::readGroup);
    }

    @Override
    public Optional<Group> find(UniversalUserId requester, GroupId group) {
        return one(ask("GETGROUP", requester, FormBody.request().add("GroupID", group)), GroupFields::readGroup);
    }

    @Override
    public Optional<Group> findByName(UniversalUserId requester, String name) {
        return one(ask("GETGROUP", requester, FormBody.request().add("Name", name)), GroupFields::readGroup);
    }

    @Override
    public List<Group> search(UniversalUserId requester, String text) {
        return list(
                ask("FINDGROUPS", requester, FormBody.request().add("Query", text)),
                fields -> new Group(
                        GroupFields.group(fields),
                        named(fields.text("Name")),
                        Group.EVERYONE,
                        fields.integer("NMembers", 0),
                        0));
    }

    private static GroupCharter named(String name) {
        return new GroupCharter(name, "", AgentId.ZERO, "", "", AssetId.ZERO, false, false, false, true, 0);
    }

    @Override
    public GroupOutcome<GroupMembership> join(
            UniversalUserId requester, UniversalUserId agent, GroupId group, UUID role, String accessToken) {
        var form = member(agent, group)
                .add("RoleID", role)
                .add("RequestingAgentID", requester)
                .add("AccessToken", accessToken)
                .add("METHOD", "ADDAGENTTOGROUP");
        return outcome(service.tell(form), fields -> GroupFields.readMembership(agent, fields));
    }

    @Override
    public GroupOutcome<GroupId> leave(UniversalUserId requester, UniversalUserId agent, GroupId group) {
        var answer = ask("REMOVEAGENTFROMGROUP", requester, member(agent, group));
        return isTrue(answer) ? new GroupOutcome.Done<>(group) : GroupOutcome.refused(reason(answer));
    }

    @Override
    public Optional<GroupMembership> active(UniversalUserId requester, UniversalUserId agent) {
        return one(
                ask("GETMEMBERSHIP", requester, FormBody.request().add("AgentID", agent)),
                fields -> GroupFields.readMembership(agent, fields));
    }

    @Override
    public Optional<GroupMembership> membership(UniversalUserId requester, UniversalUserId agent, GroupId group) {
        return one(
                ask("GETMEMBERSHIP", requester, member(agent, group)),
                fields -> GroupFields.readMembership(agent, fields));
    }

    @Override
    public List<GroupMembership> memberships(UniversalUserId requester, UniversalUserId agent) {
        var form = FormBody.request().add("AgentID", agent).add("ALL", "true");
        return list(ask("GETMEMBERSHIP", requester, form), fields -> GroupFields.readMembership(agent, fields));
    }

    @Override
    public List<GroupMember> members(UniversalUserId requester, GroupId group) {
        return list(
                ask("GETGROUPMEMBERS", requester, FormBody.request().add("GroupID", group)),
                fields -> GroupFields.readMember(group, fields));
    }

    @Override
    public List<GroupRole> roles(UniversalUserId requester, GroupId group) {
        return list(ask("GETGROUPROLES", requester, FormBody.request().add("GroupID", group)), GroupFields::readRole);
    }

    @Override
    public List<GroupRoleMember> roleMembers(UniversalUserId requester, GroupId group) {
        return list(
                ask("GETROLEMEMBERS", requester, FormBody.request().add("GroupID", group)),
                GroupFields::readRoleMember);
    }

    @Override
    public List<GroupRole> rolesOf(UniversalUserId requester, UniversalUserId agent, GroupId group) {
        return list(ask("GETAGENTROLES", requester, member(agent, group)), GroupFields::readRole);
    }

    @Override
    public boolean addRole(UniversalUserId requester, GroupId group, GroupRole role) {
        return putRole(requester, "ADD", group, role);
    }

    @Override
    public boolean updateRole(UniversalUserId requester, GroupId group, GroupRole role) {
        return putRole(requester, "UPDATE", group, role);
    }

    private boolean putRole(UniversalUserId requester, String operation, GroupId group, GroupRole role) {
        var form = FormBody.request()
                .add("GroupID", group)
                .add("RoleID", role.id())
                .add("Name", role.name())
                .add("Description", role.description())
                .add("Title", role.title())
                .add("Powers", Long.toUnsignedString(role.powers()))
                .add("RequestingAgentID", requester)
                .add("OP", operation)
                .add("METHOD", "PUTROLE");
        return isTrue(service.tell(form));
    }

    @Override
    public boolean removeRole(UniversalUserId requester, GroupId group, UUID role) {
        return isTrue(ask(
                "REMOVEROLE",
                requester,
                FormBody.request().add("GroupID", group).add("RoleID", role)));
    }

    @Override
    public boolean addToRole(UniversalUserId requester, UniversalUserId agent, GroupId group, UUID role) {
        return isTrue(ask(
                "AGENTROLE", requester, member(agent, group).add("RoleID", role).add("OP", "ADD")));
    }

    @Override
    public boolean removeFromRole(UniversalUserId requester, UniversalUserId agent, GroupId group, UUID role) {
        return isTrue(ask(
                "AGENTROLE", requester, member(agent, group).add("RoleID", role).add("OP", "DELETE")));
    }

    @Override
    public GroupOutcome<Optional<GroupMembership>> setActive(
            UniversalUserId requester, UniversalUserId agent, GroupId group) {
        var answer = ask("SETACTIVE", requester, member(agent, group).add("OP", "GROUP"));
        if (group.isZero()) {
            // nothing to tell of looks like a refusal, but for its reason
            return reason(answer).equals(GroupOutcome.NOT_ALLOWED)
                    ? GroupOutcome.refused(GroupOutcome.NOT_ALLOWED)
                    : new GroupOutcome.Done<>(Optional.empty());
        }
        return outcome(answer, fields -> Optional.of(GroupFields.readMembership(agent, fields)));
    }

    @Override
    public boolean setActiveRole(UniversalUserId requester, UniversalUserId agent, GroupId group, UUID role) {
        return isTrue(ask(
                "SETACTIVE", requester, member(agent, group).add("RoleID", role).add("OP", "ROLE")));
    }

    @Override
    public boolean updateMembership(
            UniversalUserId requester,
            UniversalUserId agent,
            GroupId group,
            boolean acceptNotices,
            boolean listInProfile) {
        return isTrue(ask(
                "UPDATEMEMBERSHIP",
                requester,
                member(agent, group)
                        .add("AcceptNotices", WireFields.text(acceptNotices))
                        .add("ListInProfile", WireFields.text(listInProfile))));
    }

    @Override
    public boolean invite(UniversalUserId requester, GroupInvite invite) {
        var form = FormBody.request()
                .addAll(GroupNoticeFields.of(invite))
                .add("RequestingAgentID", requester)
                .add("OP", "ADD")
                .add("METHOD", "INVITE");
        return isTrue(service.tell(form));
    }

    @Override
    public Optional<GroupInvite> findInvite(UniversalUserId requester, UUID invite) {
        return one(
                ask(
                        "INVITE",
                        requester,
                        FormBody.request().add("InviteID", invite).add("OP", "GET")),
                GroupNoticeFields::readInvite);
    }

    @Override
    public boolean deleteInvite(UniversalUserId requester, UUID invite) {
        return isTrue(ask(
                "INVITE", requester, FormBody.request().add("InviteID", invite).add("OP", "DELETE")));
    }

    @Override
    public boolean addNotice(UniversalUserId requester, GroupNotice notice) {
        var form = FormBody.request()
                .addAll(GroupNoticeFields.form(notice))
                .add("RequestingAgentID", requester)
                .add("METHOD", "ADDNOTICE");
        return isTrue(service.tell(form));
    }

    @Override
    public Optional<GroupNotice> notice(UniversalUserId requester, UUID notice) {
        return one(
                ask("GETNOTICES", requester, FormBody.request().add("NoticeID", notice)),
                fields -> GroupNoticeFields.read(GroupFields.group(fields), fields));
    }

    @Override
    public List<GroupNotice> notices(UniversalUserId requester, GroupId group) {
        return list(
                ask("GETNOTICES", requester, FormBody.request().add("GroupID", group)),
                fields -> GroupNoticeFields.read(group, fields));
    }

    private static FormBody.Builder member(UniversalUserId agent, GroupId group) {
        return FormBody.request().add("AgentID", agent).add("GroupID", group);
    }

    private ServerResponse ask(String method, UniversalUserId requester, FormBody.Builder form) {
        return service.ask(form.add("RequestingAgentID", requester).add("METHOD", method));
    }

    private static boolean isTrue(ServerResponse answer) {
        return answer.text("RESULT").filter("true"::equalsIgnoreCase).isPresent();
    }

    private static String reason(ServerResponse answer) {
        return answer.text("REASON").orElse("Refused");
    }

    private <T> Optional<T> one(ServerResponse answer, Function<WireFields, T> reader) {
        return answer.tree("RESULT").map(tree -> service.read(() -> reader.apply(tree.wireFields())));
    }

    private <T> List<T> list(ServerResponse answer, Function<WireFields, T> reader) {
        return service.list(answer.tree("RESULT").map(FormService::trees).orElse(List.<WireNode.Tree>of()), reader);
    }

    private <T> GroupOutcome<T> outcome(ServerResponse answer, Function<WireFields, T> reader) {
        return one(answer, reader)
                .<GroupOutcome<T>>map(GroupOutcome.Done::new)
                .orElseGet(() -> GroupOutcome.refused(reason(answer)));
    }
}
