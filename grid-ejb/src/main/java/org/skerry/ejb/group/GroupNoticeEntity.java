// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.group;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.skerry.api.group.GroupNotice;
import org.skerry.api.group.GroupNotice.Attachment;
import org.skerry.api.id.GroupId;

/** A notice; never changed. */
@Entity
@Table(name = "group_notice")
class GroupNoticeEntity {
    private static final Attachment NONE = new Attachment(0, "", new UUID(0, 0), "");

    @Id
    @Column
    UUID id;

    @Column(name = "group_id")
    UUID group;

    @Column
    Instant sent;

    /** Of the group's notices. */
    @Column
    int ordinal;

    @Column(name = "from_name", length = GroupNotice.MAX_LINE)
    String fromName;

    @Column(length = GroupNotice.MAX_LINE)
    String subject;

    @Column(length = GroupNotice.MAX_TEXT)
    String message;

    @Column(name = "has_attachment")
    boolean hasAttachment;

    @Column(name = "attachment_type")
    int attachmentType;

    @Column(name = "attachment_name", length = GroupNotice.MAX_LINE)
    String attachmentName;

    @Column(name = "attachment_item")
    UUID attachmentItem;

    @Column(name = "attachment_owner", length = 2 * GroupNotice.MAX_LINE)
    String attachmentOwner;

    protected GroupNoticeEntity() {}

    GroupNoticeEntity(GroupNotice notice, int ordinal) {
        id = notice.id();
        group = notice.group().value();
        sent = notice.sent();
        this.ordinal = ordinal;
        fromName = notice.fromName();
        subject = notice.subject();
        message = notice.message();
        hasAttachment = notice.attachment().isPresent();
        var with = notice.attachment().orElse(NONE);
        attachmentType = with.type();
        attachmentName = with.name();
        attachmentItem = with.item();
        attachmentOwner = with.owner();
    }

    GroupNotice toNotice() {
        var with = new Attachment(attachmentType, attachmentName, attachmentItem, attachmentOwner);
        return new GroupNotice(
                id,
                new GroupId(group),
                sent,
                fromName,
                subject,
                message,
                hasAttachment ? Optional.of(with) : Optional.empty());
    }
}
