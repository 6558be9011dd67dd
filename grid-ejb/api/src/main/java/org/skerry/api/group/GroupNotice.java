// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.group;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.skerry.api.id.GroupId;
import org.skerry.api.text.StoredText;

/**
 * A notice to all members.
 *
 * @param sent to the second; the service sets it
 */
public record GroupNotice(
        UUID id,
        GroupId group,
        Instant sent,
        String fromName,
        String subject,
        String message,
        Optional<Attachment> attachment) {
    /** The longest name and subject. */
    public static final int MAX_LINE = 255;

    /** The longest text. */
    public static final int MAX_TEXT = 8192;

    /**
     * An item that comes with it.
     *
     * @param type of asset
     * @param owner a UUID, or a foreigner's id
     */
    public record Attachment(int type, String name, UUID item, String owner) {}

    public boolean isUsable() {
        return !id.equals(new UUID(0, 0))
                && StoredText.fitsInLine(fromName, MAX_LINE)
                && StoredText.fitsInLine(subject, MAX_LINE)
                && StoredText.fits(message, MAX_TEXT)
                && attachment.stream()
                        .allMatch(with -> StoredText.fitsInLine(with.name(), MAX_LINE)
                                && StoredText.fitsInLine(with.owner(), 2 * MAX_LINE));
    }

    GroupNotice at(Instant now) {
        return new GroupNotice(id, group, now, fromName, subject, message, attachment);
    }
}
