// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.moving.table;

import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.skerry.api.group.GroupCharter;
import org.skerry.api.group.GroupNotice;
import org.skerry.api.group.GroupRole;
import org.skerry.api.group.GroupSeat;
import org.skerry.ejb.moving.MovingStep;
import org.skerry.ejb.moving.Topic;
import org.skerry.ejb.moving.into.Target;
import org.skerry.ejb.moving.into.TargetTable;
import org.skerry.ejb.moving.source.RefusedRowException;
import org.skerry.ejb.moving.source.RowReader;
import org.skerry.ejb.moving.table.Candidate.Made;
import org.skerry.ejb.moving.table.TableStep.Shape;
import org.skerry.ejb.persistence.Folded;

/** Groups as the service Groups V2 keeps them: members, roles, invitations, notices, and whose title is worn. */
final class GroupTables {
    private static final UUID ZERO = new UUID(0, 0);
    private static final String GROUP = "user_group";
    private static final String NO_GROUP = "no-group";
    private static final TargetTable GROUPS = TargetTable.of(
            GROUP,
            "id:uuid! name:text name_folded:text charter:text founder_id:uuid founder_uui:text~ service_location:text"
                    + " insignia_id:uuid allow_publish:bool mature:bool open_enrollment:bool show_in_list:bool fee:int"
                    + " owner_role:uuid version:int~");
    private static final TargetTable ROLES = TargetTable.of(
            "group_role",
            "group_id:uuid! role_id:uuid! ordinal:int~ name:text description:text title:text powers:long");
    private static final TargetTable SEATS = TargetTable.of(
            "group_seat",
            "group_id:uuid! agent:text! active_role:uuid~ accept_notices:bool list_in_profile:bool contribution:int"
                    + " access_token:text");
    private static final TargetTable ROLE_MEMBERS =
            TargetTable.of("group_role_member", "group_id:uuid! role_id:uuid! agent:text!");
    private static final TargetTable ACTIVE = TargetTable.of("group_active", "agent:text! group_id:uuid");
    private static final TargetTable INVITES =
            TargetTable.of("group_invite", "id:uuid! group_id:uuid role_id:uuid agent:text");
    private static final TargetTable NOTICES = TargetTable.of(
            "group_notice",
            "id:uuid! group_id:uuid sent:time ordinal:int~ from_name:text subject:text message:text has_attachment:bool"
                    + " attachment_type:int attachment_name:text attachment_item:uuid attachment_owner:text");

    private GroupTables() {}

    static List<MovingStep<?>> all() {
        return List.of(groups(), roles(), seats(), roleMembers(), active(), invites(), notices());
    }

    private static MovingStep<?> groups() {
        return new TableStep(
                Topic.GROUPS,
                Shape.of(
                        "os_groups_groups",
                        "GroupID",
                        "GroupID Location Name Charter InsigniaID FounderID MembershipFee OpenEnrollment ShowInList"
                                + " AllowPublish MaturePublish OwnerRoleID"),
                GROUPS,
                GroupTables::group,
                Check.unique(GROUPS, List.of("name_folded"), "name-taken"));
    }

    private static Made group(RowReader row) {
        var name = row.line("Name", GroupCharter.MAX_NAME);
        if (name.isBlank()) {
            throw new RefusedRowException("bad-name", "the name is empty");
        }
        return Made.of(
                row.id("GroupID"),
                name,
                Folded.of(name),
                row.text("Charter", GroupCharter.MAX_TEXT),
                row.idOrZero("FounderID"),
                "",
                row.line("Location", GroupCharter.MAX_LOCATION).strip(),
                row.idOrZero("InsigniaID"),
                row.bool("AllowPublish", false),
                row.bool("MaturePublish", false),
                row.bool("OpenEnrollment", false),
                row.bool("ShowInList", false),
                Math.max(0, row.integer("MembershipFee", 0)),
                row.idOrZero("OwnerRoleID"),
                1);
    }

    private static MovingStep<?> roles() {
        return new TableStep(
                Topic.GROUPS,
                Shape.of("os_groups_roles", "GroupID RoleID", "GroupID RoleID Name Description Title Powers"),
                ROLES,
                row -> Made.of(
                        row.id("GroupID"),
                        row.idOrZero("RoleID"),
                        0,
                        row.line("Name", GroupRole.MAX_NAME),
                        row.text("Description", GroupRole.MAX_TEXT),
                        row.line("Title", GroupRole.MAX_NAME),
                        row.number("Powers", 0)),
                Check.exists(ROLES, "group_id", GROUP, "id", NO_GROUP),
                Check.numbered(ROLES, "group_id", "ordinal", GROUP));
    }

    private static MovingStep<?> seats() {
        return new TableStep(
                Topic.GROUPS,
                Shape.of(
                        "os_groups_membership",
                        "GroupID PrincipalID",
                        "GroupID PrincipalID SelectedRoleID Contribution ListInProfile AcceptNotices AccessToken"),
                SEATS,
                row -> Made.of(
                        row.id("GroupID"),
                        row.user("PrincipalID").text(),
                        row.idOrZero("SelectedRoleID"),
                        row.bool("AcceptNotices", true),
                        row.bool("ListInProfile", true),
                        row.integer("Contribution", 0),
                        row.line("AccessToken", GroupSeat.MAX_TOKEN).strip()),
                Check.exists(SEATS, "group_id", GROUP, "id", NO_GROUP),
                GroupTables::mendActiveRole);
    }

    /** Nobody wears the title of a role that is not there. */
    private static void mendActiveRole(Target target, List<Candidate> fresh) throws SQLException {
        var good = fresh.stream().filter(candidate -> !candidate.isRefused()).toList();
        var roles = pairs(target, "role_id", "group_role", good);
        var at = SEATS.indexOf("active_role");
        for (var candidate : good) {
            if (!roles.contains(List.of(candidate.row()[0], candidate.row()[at]))
                    && !ZERO.equals(candidate.row()[at])) {
                candidate.repair("no-role", "SelectedRoleID was " + candidate.row()[at]);
                candidate.row()[at] = ZERO;
            }
        }
    }

    /** Each group with each value of a column, of the groups of some rows, which have it first. */
    private static Set<List<Object>> pairs(Target target, String column, String table, List<Candidate> rows)
            throws SQLException {
        return new HashSet<>(target.select(
                "select group_id, " + column + " from " + table + " where group_id in",
                rows.stream().map(candidate -> candidate.row()[0]).toList(),
                row -> List.of(row.getObject(1), row.getObject(2))));
    }

    /** All members have the role Everyone, here without a row. */
    private static MovingStep<?> roleMembers() {
        return new TableStep(
                Topic.GROUPS,
                Shape.of("os_groups_rolemembership", "GroupID RoleID PrincipalID", "GroupID RoleID PrincipalID"),
                ROLE_MEMBERS,
                row -> {
                    var role = row.idOrZero("RoleID");
                    return role.equals(ZERO)
                            ? Made.NOTHING
                            : Made.of(
                                    row.id("GroupID"),
                                    role,
                                    row.user("PrincipalID").text());
                },
                GroupTables::checkRoleMembers);
    }

    private static void checkRoleMembers(Target target, List<Candidate> fresh) throws SQLException {
        var roles = pairs(target, "role_id", "group_role", fresh);
        var seats = pairs(target, "agent", "group_seat", fresh);
        for (var candidate : fresh) {
            if (!roles.contains(List.of(candidate.row()[0], candidate.row()[1]))) {
                candidate.refuse("no-role", "the group has no role " + candidate.row()[1]);
            } else if (!seats.contains(List.of(candidate.row()[0], candidate.row()[2]))) {
                candidate.refuse(
                        "no-member", "the group has no member " + candidate.row()[2]);
            }
        }
    }

    /** One group at most is active, and one is a member of it. */
    private static MovingStep<?> active() {
        return new TableStep(
                Topic.GROUPS,
                Shape.of("os_groups_principals", "PrincipalID", "PrincipalID ActiveGroupID"),
                ACTIVE,
                row -> {
                    var group = row.idOrZero("ActiveGroupID");
                    return group.equals(ZERO)
                            ? Made.NOTHING
                            : Made.of(row.user("PrincipalID").text(), group);
                },
                (target, fresh) -> {
                    var seats = new HashSet<>(target.select(
                            "select agent, group_id from group_seat where agent in",
                            fresh.stream().map(candidate -> candidate.row()[0]).toList(),
                            row -> List.of(row.getObject(1), row.getObject(2))));
                    for (var candidate : fresh) {
                        if (!seats.contains(List.of(candidate.row()))) {
                            candidate.refuse(
                                    "no-member",
                                    "no member of the group " + candidate.row()[1]);
                        }
                    }
                });
    }

    private static MovingStep<?> invites() {
        return new TableStep(
                Topic.GROUPS,
                Shape.of("os_groups_invites", "InviteID", "InviteID GroupID RoleID PrincipalID"),
                INVITES,
                row -> Made.of(
                        row.id("InviteID"),
                        row.id("GroupID"),
                        row.idOrZero("RoleID"),
                        row.user("PrincipalID").text()),
                Check.exists(INVITES, "group_id", GROUP, "id", NO_GROUP));
    }

    /** By time, for they are shown in the order in which they came. */
    private static MovingStep<?> notices() {
        return new TableStep(
                Topic.GROUPS,
                Shape.of(
                        "os_groups_notices",
                        "TMStamp NoticeID",
                        "NoticeID GroupID TMStamp FromName Subject Message HasAttachment AttachmentType AttachmentName"
                                + " AttachmentItemID AttachmentOwnerID"),
                NOTICES,
                row -> {
                    var with = row.bool("HasAttachment", false);
                    return Made.of(
                            row.id("NoticeID"),
                            row.id("GroupID"),
                            row.seconds("TMStamp"),
                            0,
                            row.line("FromName", GroupNotice.MAX_LINE),
                            row.line("Subject", GroupNotice.MAX_LINE),
                            row.text("Message", GroupNotice.MAX_TEXT),
                            with,
                            with ? row.integer("AttachmentType", 0) : 0,
                            with ? row.line("AttachmentName", GroupNotice.MAX_LINE) : "",
                            with ? row.idOrZero("AttachmentItemID") : ZERO,
                            with
                                    ? row.line("AttachmentOwnerID", 2 * GroupNotice.MAX_LINE)
                                            .strip()
                                    : "");
                },
                Check.exists(NOTICES, "group_id", GROUP, "id", NO_GROUP),
                Check.numbered(NOTICES, "group_id", "ordinal", GROUP));
    }
}
