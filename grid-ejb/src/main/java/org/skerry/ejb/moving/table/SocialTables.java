// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.moving.table;

import java.util.ArrayList;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.skerry.api.mute.Mute;
import org.skerry.ejb.moving.MovingStep;
import org.skerry.ejb.moving.Topic;
import org.skerry.ejb.moving.into.TargetTable;
import org.skerry.ejb.moving.source.RefusedRowException;
import org.skerry.ejb.moving.source.RowReader;
import org.skerry.ejb.moving.table.Candidate.Made;
import org.skerry.ejb.moving.table.TableStep.Shape;

/** Friends, and those who are no friends. */
final class SocialTables {
    private static final UUID ZERO = new UUID(0, 0);
    private static final int MAX_MUTE_TYPE = 127;
    private static final TargetTable FRIEND =
            TargetTable.of("friend", "user_id:text! friend_id:text! agent_id:uuid flags:int");
    private static final TargetTable MUTE_LIST = TargetTable.of("mute_list", "owner_id:uuid! version:int~");
    private static final TargetTable MUTE =
            TargetTable.of("mute", "owner_id:uuid! muted_id:uuid! name:text! type:int flags:int since:time");

    private SocialTables() {}

    /** Each side of a friendship is a row of its own, there and here. */
    static MovingStep<?> friends() {
        return new TableStep(
                Topic.FRIENDS, Shape.of("Friends", "PrincipalID Friend", "PrincipalID Friend Flags"), FRIEND, row -> {
                    var user = row.user("PrincipalID");
                    return Made.of(user.text(), row.user("Friend").text(), user.agent(), row.integer("Flags", 0));
                });
    }

    static MovingStep<?> mutes() {
        return new TableStep(
                Topic.MUTES,
                Shape.of("MuteList", "AgentID MuteID MuteName", "AgentID MuteID MuteName MuteType MuteFlags Stamp"),
                MUTE,
                SocialTables::mute,
                (target, fresh) -> {
                    var owners = fresh.stream()
                            .map(candidate -> (@Nullable Object[]) new Object[] {MUTE.firstOfKey(candidate.row()), 1})
                            .toList();
                    var known = target.existing(MUTE_LIST, owners);
                    var missing = new ArrayList<@Nullable Object[]>();
                    for (var owner : owners) {
                        if (known.put(MUTE_LIST.key(owner), owner) == null) {
                            missing.add(owner);
                        }
                    }
                    target.insert(MUTE_LIST, missing);
                });
    }

    private static Made mute(RowReader row) {
        var owner = row.id("AgentID");
        var muted = row.idOrZero("MuteID");
        var name = row.line("MuteName", Mute.MAX_NAME).strip();
        if (name.indexOf('|') >= 0) {
            row.repaired("control-characters", "MuteName");
            name = name.replace('|', ' ');
        }
        if (muted.equals(ZERO) && name.isEmpty()) {
            throw new RefusedRowException("empty", "neither MuteID nor MuteName");
        }
        return Made.of(
                owner,
                muted,
                name,
                Math.clamp(row.integer("MuteType", 1), 0, MAX_MUTE_TYPE),
                row.integer("MuteFlags", 0),
                row.seconds("Stamp"));
    }
}
