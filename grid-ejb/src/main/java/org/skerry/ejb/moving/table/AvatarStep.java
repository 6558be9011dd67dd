// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.moving.table;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.skerry.ejb.moving.Findings;
import org.skerry.ejb.moving.MovingStep;
import org.skerry.ejb.moving.RefusedRow;
import org.skerry.ejb.moving.Topic;
import org.skerry.ejb.moving.into.Target;
import org.skerry.ejb.moving.into.TargetTable;
import org.skerry.ejb.moving.source.RefusedRowException;
import org.skerry.ejb.moving.source.RowReader;
import org.skerry.ejb.moving.source.SourceDatabase;

/** Moves appearances, each with all its values: half of one would be another. */
final class AvatarStep implements MovingStep<AvatarStep.Content> {
    private static final String TABLE = "Avatars";
    private static final String USER = "PrincipalID";
    private static final int USERS = 100;
    private static final int MAX_NAME = 64;
    private static final int MAX_VALUE = 16_384;
    private static final int MAX_VALUES = 512;
    private static final TargetTable AVATAR = TargetTable.of("avatar", "user_id:uuid! version:int~");
    private static final TargetTable VALUE =
            TargetTable.of("avatar_value", "user_id:uuid! ordinal:int! item_name:text item_value:text");

    /** Values by user, and what could not be read. */
    record Content(Map<UUID, Map<String, String>> users, List<RefusedRow> bad) {}

    @Override
    public Topic topic() {
        return Topic.AVATARS;
    }

    @Override
    public String name() {
        return TABLE;
    }

    @Override
    public Page<Content> read(SourceDatabase source, List<String> after) throws SQLException {
        var table = source.table(TABLE);
        var content = new Content(new LinkedHashMap<>(), new ArrayList<>());
        if (table.isEmpty()) {
            return new Page<>(content, after, true);
        }
        var users = table.get().valuesAfter(USER, after.stream().findFirst(), USERS);
        for (var row : table.get().with(USER, users, List.of(USER, "Name", "Value"))) {
            var reader = new RowReader(row);
            try {
                var user = reader.id(USER);
                var values = content.users().computeIfAbsent(user, _ -> new TreeMap<>());
                var name = reader.raw("Name");
                if (name.isEmpty()
                        || name.length() > MAX_NAME
                        || name.indexOf('\0') >= 0
                        || reader.raw("Value").length() > MAX_VALUE
                        || values.size() >= MAX_VALUES) {
                    throw new RefusedRowException("too-long", "no value of an appearance");
                }
                if (values.putIfAbsent(name, reader.text("Value", MAX_VALUE)) != null) {
                    throw new RefusedRowException("duplicate", "another value of the same name");
                }
            } catch (RefusedRowException refused) {
                content.bad().add(RefusedRow.of(TABLE, row.key(List.of(USER, "Name")), refused));
            }
        }
        var place = users.isEmpty() ? after : List.of(users.getLast());
        return new Page<>(content, place, users.size() < USERS);
    }

    @Override
    public void write(Target target, Content content, Findings findings) throws SQLException {
        var users = content.users();
        findings.refused(content.bad());
        var known = new HashMap<Object, Map<String, String>>();
        target.select(
                        "select user_id from avatar where user_id in",
                        users.keySet(),
                        row -> row.getObject(1, UUID.class))
                .forEach(user -> known.put(user, new TreeMap<>()));
        target.select(
                        "select user_id, item_name, item_value from avatar_value where user_id in",
                        users.keySet(),
                        row -> List.<Object>of(row.getObject(1, UUID.class), row.getString(2), row.getString(3)))
                .forEach(value -> known.computeIfAbsent(value.get(0), _ -> new TreeMap<>())
                        .put((String) value.get(1), (String) value.get(2)));
        var avatars = new ArrayList<@Nullable Object[]>();
        var rows = new ArrayList<@Nullable Object[]>();
        for (var user : users.entrySet()) {
            var values = user.getValue();
            var here = known.get(user.getKey());
            if (here == null) {
                avatars.add(new Object[] {user.getKey(), 1});
                values.forEach((name, value) -> rows.add(new Object[] {
                    user.getKey(),
                    (int) values.keySet().stream()
                            .takeWhile(before -> !before.equals(name))
                            .count(),
                    name,
                    value
                }));
                findings.moved(values.size());
            } else if (here.equals(values)) {
                findings.present(values.size());
            } else {
                findings.refused(
                        TABLE, user.getKey().toString(), "other-here", "there is another appearance", values.size());
            }
        }
        target.insert(AVATAR, avatars);
        target.insert(VALUE, rows);
    }
}
