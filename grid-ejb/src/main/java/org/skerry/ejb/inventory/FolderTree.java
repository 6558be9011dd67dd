// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.inventory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.skerry.api.id.AgentId;
import org.skerry.api.inventory.FolderTypes;

/** One user's folders as they lie in each other. Ends on any data, circles included, which should not be. */
final class FolderTree {
    private final Map<UUID, FolderEntity> folders = new HashMap<>();
    private final Map<UUID, List<UUID>> inside = new HashMap<>();

    FolderTree(List<FolderEntity> all) {
        for (var folder : all) {
            folders.put(folder.id, folder);
            if (folder.parent != null) {
                inside.computeIfAbsent(folder.parent, _ -> new ArrayList<>()).add(folder.id);
            }
        }
    }

    Optional<FolderEntity> find(UUID id) {
        return Optional.ofNullable(folders.get(id));
    }

    /** Whether a folder is another or in it, however deep. */
    boolean isWithin(UUID id, UUID outer) {
        return pathUp(id).stream().anyMatch(folder -> folder.id.equals(outer));
    }

    /** Whether a folder is in Trash or in Lost And Found or one of them. */
    boolean isRubbish(UUID id) {
        return pathUp(id).stream()
                .anyMatch(folder -> hasRole(folder, FolderTypes.TRASH) || hasRole(folder, FolderTypes.LOST_AND_FOUND));
    }

    /** All in a folder, however deep, each before those inside it. */
    List<UUID> below(UUID id) {
        var found = new ArrayList<UUID>();
        var seen = new HashSet<UUID>();
        seen.add(id);
        found.add(id);
        for (var at = 0; at < found.size(); at++) {
            for (var next : inside.getOrDefault(found.get(at), List.of())) {
                if (seen.add(next)) {
                    found.add(next);
                }
            }
        }
        return found.subList(1, found.size());
    }

    private List<FolderEntity> pathUp(UUID id) {
        var path = new ArrayList<FolderEntity>();
        for (var folder = folders.get(id); folder != null && path.size() <= folders.size(); folder = parent(folder)) {
            path.add(folder);
        }
        return path;
    }

    private @Nullable FolderEntity parent(FolderEntity folder) {
        return folder.parent == null ? null : folders.get(folder.parent);
    }

    private static boolean hasRole(FolderEntity folder, int type) {
        return FolderEntity.roleKey(new AgentId(folder.owner), type).equals(folder.roleKey);
    }
}
