// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.wire;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.skerry.api.group.GroupInvite;
import org.skerry.api.group.GroupNotice;
import org.skerry.api.group.GroupNotice.Attachment;
import org.skerry.api.id.GroupId;

/** Notices and invitations as names and values (robust-wire section 16). */
public final class GroupNoticeFields {
    private static final Attachment NONE = new Attachment(0, "", new UUID(0, 0), "");

    private GroupNoticeFields() {}

    /** A notice in a request; what concerns an attachment is sent only with one. */
    public static Map<String, String> form(GroupNotice notice) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("GroupID", notice.group().toString());
        fields.put("NoticeID", notice.id().toString());
        fields.put("FromName", notice.fromName());
        fields.put("Subject", notice.subject());
        fields.put("Message", notice.message());
        fields.put("HasAttachment", WireFields.text(notice.attachment().isPresent()));
        notice.attachment().ifPresent(with -> {
            fields.put("AttachmentType", Integer.toString(with.type()));
            fields.put("AttachmentName", with.name());
            fields.put("AttachmentItemID", with.item().toString());
            fields.put("AttachmentOwnerID", with.owner());
        });
        return fields;
    }

    /** A notice in a list. */
    public static Map<String, String> ofListed(GroupNotice notice) {
        var with = notice.attachment().orElse(NONE);
        var fields = new LinkedHashMap<String, String>();
        fields.put("NoticeID", notice.id().toString());
        fields.put("Timestamp", Long.toString(notice.sent().getEpochSecond()));
        fields.put("FromName", notice.fromName());
        fields.put("Subject", notice.subject());
        fields.put("HasAttachment", WireFields.text(notice.attachment().isPresent()));
        fields.put("AttachmentItemID", with.item().toString());
        fields.put("AttachmentName", with.name());
        fields.put("AttachmentType", Integer.toString(with.type()));
        fields.put("AttachmentOwnerID", with.owner());
        return fields;
    }

    /** A notice by itself. */
    public static Map<String, String> ofWhole(GroupNotice notice) {
        var fields = ofListed(notice);
        fields.put("GroupID", notice.group().toString());
        fields.put("Message", notice.message());
        return fields;
    }

    /** Reads a notice; a list tells neither group nor text. */
    public static GroupNotice read(GroupId group, WireFields fields) {
        var with = new Attachment(
                fields.integer("AttachmentType", 0),
                fields.text("AttachmentName"),
                fields.uuidOrZero("AttachmentItemID"),
                fields.text("AttachmentOwnerID"));
        return new GroupNotice(
                fields.uuid("NoticeID"),
                group,
                fields.unixTime("Timestamp"),
                fields.text("FromName"),
                fields.text("Subject"),
                fields.text("Message"),
                fields.bool("HasAttachment") ? Optional.of(with) : Optional.empty());
    }

    public static Map<String, String> of(GroupInvite invite) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("InviteID", invite.id().toString());
        fields.put("GroupID", invite.group().toString());
        fields.put("RoleID", invite.role().toString());
        fields.put("AgentID", invite.agent().text());
        return fields;
    }

    public static GroupInvite readInvite(WireFields fields) {
        return new GroupInvite(
                fields.uuid("InviteID"),
                GroupFields.group(fields),
                GroupFields.role(fields),
                FriendFields.user(fields, "AgentID"));
    }
}
