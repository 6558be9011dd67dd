// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.moving.table;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.skerry.ejb.moving.Findings;
import org.skerry.ejb.moving.MovingStep;
import org.skerry.ejb.moving.RefusedRow;
import org.skerry.ejb.moving.Topic;
import org.skerry.ejb.moving.into.Target;
import org.skerry.ejb.moving.into.TargetTable;
import org.skerry.ejb.moving.source.RefusedRowException;
import org.skerry.ejb.moving.source.SourceDatabase;

/**
 * Moves messages that wait for people. A message is gone once it was read, so that nothing here tells whether it came: a
 * walk goes on behind the last number of the walk before.
 */
final class MessageStep implements MovingStep<MessageStep.Content> {
    private static final String TABLE = "im_offline";
    private static final List<String> KEY = List.of("ID");
    private static final int PAGE = 200;
    private static final TargetTable BOX = TargetTable.of("offline_box", "user_id:uuid! ordinal:int~");
    private static final TargetTable MESSAGE = TargetTable.of(
            "offline_message",
            "to_id:uuid! ordinal:int! from_id:uuid from_name:text dialog:int from_group:bool session_id:uuid message:text"
                    + " offline:int estate:int position:text region_id:uuid sent:time bucket:bytes kept:time");

    /** Messages, and what could not be read. */
    record Content(List<OldMessage> messages, List<RefusedRow> bad) {}

    @Override
    public Topic topic() {
        return Topic.MESSAGES;
    }

    @Override
    public String name() {
        return TABLE;
    }

    @Override
    public boolean goesOn() {
        return true;
    }

    @Override
    public Page<Content> read(SourceDatabase source, List<String> after) throws SQLException {
        var content = new Content(new ArrayList<>(), new ArrayList<>());
        var table = source.table(TABLE);
        if (table.isEmpty()) {
            return new Page<>(content, after, true);
        }
        var rows = table.get().page(KEY, after, List.of("ID", "PrincipalID", "Message"), PAGE);
        for (var row : rows) {
            try {
                content.messages().add(OldMessage.of(row));
            } catch (RefusedRowException refused) {
                content.bad().add(RefusedRow.of(TABLE, row.key(KEY), refused));
            }
        }
        var place = rows.isEmpty() ? after : rows.getLast().texts(KEY);
        return new Page<>(content, place, rows.size() < PAGE);
    }

    @Override
    public void write(Target target, Content content, Findings findings) throws SQLException {
        findings.refused(content.bad());
        var messages = content.messages();
        var boxes = new HashMap<UUID, Integer>();
        target.select(
                        "select user_id, ordinal from offline_box where user_id in",
                        messages.stream().map(OldMessage::to).toList(),
                        row -> Map.entry(row.getObject(1, UUID.class), row.getInt(2)))
                .forEach(box -> boxes.merge(box.getKey(), box.getValue(), Math::max));
        var known = List.copyOf(boxes.keySet());
        var rows = new ArrayList<@Nullable Object[]>();
        for (var message : messages) {
            var ordinal = boxes.merge(message.to(), 1, Integer::sum) - 1;
            rows.add(new @Nullable Object[] {
                message.to(),
                ordinal,
                message.from(),
                message.fromName(),
                message.dialog(),
                message.fromGroup(),
                message.session(),
                message.text(),
                message.offline(),
                message.estate(),
                message.position(),
                message.region(),
                message.sent(),
                message.bucket(),
                message.sent()
            });
        }
        var fresh = new ArrayList<@Nullable Object[]>();
        for (var box : boxes.entrySet()) {
            if (!known.contains(box.getKey())
                    || target.update(
                                    "update offline_box set ordinal = ? where user_id = ?",
                                    box.getValue(),
                                    box.getKey())
                            == 0) {
                fresh.add(new @Nullable Object[] {box.getKey(), box.getValue()});
            }
        }
        target.insert(BOX, fresh);
        target.insert(MESSAGE, rows);
        findings.moved(rows.size());
    }
}
