// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.moving.inventory;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.skerry.api.inventory.FolderTypes;
import org.skerry.ejb.inventory.FolderRoles;

/**
 * Makes one tree of one owner's folders: one root, each system role once under it, nothing in a circle and nothing
 * nowhere. What is here already stays where it is, and the root and system folders that are here take in what was in those
 * that come.
 */
final class FolderForest {
    private static final UUID ZERO = new UUID(0, 0);
    private static final Comparator<FolderRow> FIRST =
            Comparator.comparingInt(FolderRow::version).reversed().thenComparing(FolderRow::id);

    private final UUID owner;
    private final Roles roles;
    /** Folders of the owner that are here. */
    private final Set<UUID> here;

    private final Map<UUID, FolderRow> coming = new LinkedHashMap<>();
    /** Of those that are not written, where what was in them goes. */
    private final Map<UUID, UUID> instead = new HashMap<>();

    private final Map<UUID, Place> places = new HashMap<>();
    private final List<FolderRow> merged = new ArrayList<>();

    /** Where a folder goes: under whom, and as what. */
    private record Place(@Nullable UUID parent, int type, boolean role) {}

    /** @param rows none of which is here */
    FolderForest(UUID owner, Roles roles, Set<UUID> here, List<FolderRow> rows) {
        this.owner = owner;
        this.roles = roles;
        this.here = here;
        rows.stream().sorted(FIRST).forEach(row -> coming.put(row.id(), row));
    }

    /** Folders whose place was taken by one that is here. */
    List<FolderRow> merged() {
        return merged;
    }

    /** The folders to write, each before those in it. What was changed is told by their repairs. */
    List<@Nullable Object[]> grow() {
        placeRoot();
        placeRoles();
        for (var row : List.copyOf(coming.values())) {
            if (!places.containsKey(row.id())) {
                place(row);
            }
        }
        breakCircles();
        return inOrder();
    }

    private void placeRoot() {
        var known = roles.find(owner, FolderTypes.ROOT);
        var chosen = chosenRoot();
        if (chosen.isEmpty()) {
            roles.root(owner);
            return;
        }
        var row = chosen.get();
        if (known.isPresent()) {
            merge(row, known.get());
            return;
        }
        if (row.type() != FolderTypes.ROOT) {
            row.repairs().put("root-type", "the root had type " + row.type());
        }
        places.put(row.id(), new Place(null, FolderTypes.ROOT, true));
        roles.put(owner, FolderTypes.ROOT, row.id());
    }

    /** As OpenSimulator chooses: by type and name among those that are in no other. */
    private Optional<FolderRow> chosenRoot() {
        return coming.values().stream()
                .filter(row -> row.parent().equals(ZERO))
                .min(Comparator.<FolderRow>comparingInt(row -> FolderRoles.isRoot(row.type()) ? 0 : 1)
                        .thenComparingInt(row -> row.name().equals(FolderRoles.rootName()) ? 0 : 1)
                        .thenComparing(FIRST));
    }

    private void merge(FolderRow row, UUID by) {
        coming.remove(row.id());
        instead.put(row.id(), by);
        merged.add(row);
    }

    private void placeRoles() {
        var root = roles.root(owner);
        for (var row : List.copyOf(coming.values())) {
            if (!isUnder(row, root) || !FolderTypes.isRole(row.type())) {
                continue;
            }
            var type = row.type();
            var known = FolderRoles.isRoot(type) ? Optional.of(root) : roles.find(owner, type);
            if (known.isEmpty() && Roles.isRole(type)) {
                places.put(row.id(), new Place(root, type, true));
                roles.put(owner, type, row.id());
            } else if (known.isPresent() && here.contains(known.get()) && !FolderRoles.isRoot(type)) {
                merge(row, known.get());
            } else {
                row.repairs().put("second-system-folder", "there is another of type " + type);
                places.put(row.id(), new Place(root, FolderTypes.NONE, false));
            }
        }
    }

    private boolean isUnder(FolderRow row, UUID root) {
        return row.parent().equals(root) || root.equals(instead.get(row.parent()));
    }

    private void place(FolderRow row) {
        var root = roles.root(owner);
        var parent = instead.getOrDefault(row.parent(), row.parent());
        if (parent.equals(root)) {
            places.put(row.id(), new Place(root, row.type(), false));
        } else if (!parent.equals(row.id()) && (coming.containsKey(parent) || here.contains(parent))) {
            places.put(row.id(), new Place(parent, row.type(), false));
        } else {
            lose(row, parent.equals(ZERO) ? "second-root" : "lost-folder", "it was in " + row.parent());
        }
    }

    private Place placeOf(UUID id) {
        return Objects.requireNonNull(places.get(id));
    }

    private void lose(FolderRow row, String reason, String detail) {
        row.repairs().put(reason, detail);
        places.put(row.id(), new Place(roles.lostAndFound(owner), row.type(), false));
    }

    /** Of each circle one goes to Lost And Found, with the others in it. */
    private void breakCircles() {
        var safe = new HashSet<UUID>();
        for (var row : coming.values()) {
            var path = new LinkedHashMap<UUID, FolderRow>();
            var at = row.id();
            while (coming.containsKey(at) && !safe.contains(at) && !path.containsKey(at)) {
                path.put(at, coming.get(at));
                var parent = placeOf(at).parent();
                if (parent == null) {
                    break;
                }
                at = parent;
            }
            if (path.containsKey(at) && placeOf(at).parent() != null) {
                lose(path.get(at), "circle", "it was within itself");
            }
            safe.addAll(path.keySet());
        }
    }

    private List<@Nullable Object[]> inOrder() {
        var inside = new HashMap<UUID, List<FolderRow>>();
        var next = new ArrayDeque<FolderRow>();
        var ordered = new ArrayList<@Nullable Object[]>(roles.takeMade());
        for (var row : coming.values()) {
            var parent = placeOf(row.id()).parent();
            if (parent != null && coming.containsKey(parent)) {
                inside.computeIfAbsent(parent, _ -> new ArrayList<>()).add(row);
            } else {
                next.add(row);
            }
        }
        // the root is what those that were made are in
        var root = new ArrayList<@Nullable Object[]>();
        while (!next.isEmpty()) {
            var row = next.remove();
            var place = placeOf(row.id());
            var role = place.role() ? FolderRoles.key(owner, place.type()) : null;
            var values =
                    FolderRow.values(row.id(), owner, place.parent(), row.name(), place.type(), row.version(), role);
            (place.parent() == null ? root : ordered).add(values);
            next.addAll(inside.getOrDefault(row.id(), List.of()));
        }
        root.addAll(ordered);
        return root;
    }
}
