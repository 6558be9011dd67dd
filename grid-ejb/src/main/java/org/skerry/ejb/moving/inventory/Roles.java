// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.moving.inventory;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.skerry.api.inventory.FolderTypes;
import org.skerry.ejb.inventory.FolderRoles;
import org.skerry.ejb.moving.into.Target;

/** The roots and the system folders of some owners as they are here, and those that had to be made. Of one transaction. */
final class Roles {
    private static final int MOST_TYPES = 128;

    private final Map<String, UUID> byKey = new HashMap<>();
    private final List<@Nullable Object[]> made = new ArrayList<>();

    private Roles() {}

    static Roles of(Target target, Collection<UUID> owners) throws SQLException {
        var roles = new Roles();
        target.select(
                        "select role_key, id from inventory_folder where role_key is not null and owner_id in",
                        owners,
                        row -> Map.entry(row.getString(1), row.getObject(2, UUID.class)))
                .forEach(entry -> roles.byKey.put(entry.getKey(), entry.getValue()));
        return roles;
    }

    Optional<UUID> find(UUID owner, int type) {
        return Optional.ofNullable(byKey.get(FolderRoles.key(owner, type)));
    }

    /** Takes note of one that is being written. */
    void put(UUID owner, int type, UUID id) {
        byKey.put(FolderRoles.key(owner, type), id);
    }

    /** The owner's root, made if there is none. */
    UUID root(UUID owner) {
        return find(owner, FolderTypes.ROOT)
                .orElseGet(() -> make(owner, null, FolderRoles.rootName(), FolderTypes.ROOT));
    }

    /** Where goes what has no place. */
    UUID lostAndFound(UUID owner) {
        return find(owner, FolderTypes.LOST_AND_FOUND)
                .orElseGet(() -> make(owner, root(owner), "Lost And Found", FolderTypes.LOST_AND_FOUND));
    }

    /** Its id is told by its owner, so that a run that is begun again makes the same. */
    private UUID make(UUID owner, @Nullable UUID parent, String name, int type) {
        var key = FolderRoles.key(owner, type);
        var id = UUID.nameUUIDFromBytes(("folder made for " + key).getBytes(StandardCharsets.UTF_8));
        byKey.put(key, id);
        made.add(FolderRow.values(id, owner, parent, name, type, 1, key));
        return id;
    }

    /** Those that were made since the last call, each before what is in it. */
    List<@Nullable Object[]> takeMade() {
        var taken = List.copyOf(made);
        made.clear();
        return taken;
    }

    /** Whether a type can be that of a role at all. */
    static boolean isRole(int type) {
        return FolderTypes.isRole(type) && type >= 0 && type < MOST_TYPES;
    }
}
