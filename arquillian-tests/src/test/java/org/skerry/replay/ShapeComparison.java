// SPDX-License-Identifier: Apache-2.0
package org.skerry.replay;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Compares two bodies part by part. The order of fields says nothing on this wire, nor does the number in the name of a
 * list's entry ({@code region0}, {@code folder_12}, {@code F_<id>}): entries are paired by what they say.
 */
final class ShapeComparison {
    private static final Pattern ENTRY = Pattern.compile("(F)_" + IdMap.ID + "|([A-Za-z]+[_-]?)\\d+");

    private final Likeness likeness;
    private final List<Difference> found = new ArrayList<>();

    private ShapeComparison(IdMap ids) {
        this.likeness = new Likeness(ids);
    }

    /** The differences; ids that were unknown are learned. */
    static List<Difference> of(IdMap ids, Shape captured, Shape ours) {
        var comparison = new ShapeComparison(ids);
        if (captured.name().equals(ours.name())) {
            comparison.compare("", captured, ours);
        } else {
            comparison.add("body", "/", brief(captured), brief(ours));
        }
        return comparison.found;
    }

    private void compare(String path, Shape captured, Shape ours) {
        if (!captured.kind().equals(ours.kind())) {
            add("type", path, captured.kind(), ours.kind());
        }
        if (captured.parts().isEmpty() && ours.parts().isEmpty()) {
            if (!likeness.same(captured.text(), ours.text())) {
                add("value", path, captured.text(), ours.text());
            }
            return;
        }
        var theirs = grouped(captured);
        var own = grouped(ours);
        var names = new LinkedHashSet<>(theirs.keySet());
        names.addAll(own.keySet());
        for (var single : List.of(true, false)) {
            for (var name : names) {
                var left = theirs.getOrDefault(name, List.of());
                var right = own.getOrDefault(name, List.of());
                if ((left.size() == 1 && right.size() == 1) == single) {
                    pairs(path + "/" + name, left, right);
                }
            }
        }
    }

    private void pairs(String path, List<Shape> captured, List<Shape> ours) {
        var partners = partners(captured, ours);
        var left = new ArrayList<>(ours);
        // by identity: two entries of a list may say the same
        Set<Shape> taken = Collections.newSetFromMap(new IdentityHashMap<>());
        taken.addAll(partners.values());
        left.removeIf(taken::contains);
        captured.forEach(entry -> {
            var partner = partners.get(entry);
            if (partner == null) {
                add("missing", path, brief(entry), "");
            } else {
                compare(path, entry, partner);
            }
        });
        left.forEach(entry -> add("extra", path, "", brief(entry)));
    }

    /** Who is compared with whom: single texts in their order, entries with those that say most of the same. */
    private Map<Shape, Shape> partners(List<Shape> captured, List<Shape> ours) {
        var partners = new IdentityHashMap<Shape, Shape>();
        if ((captured.size() == 1 && ours.size() == 1)
                || captured.stream().anyMatch(entry -> entry.parts().isEmpty())) {
            for (var at = 0; at < Math.min(captured.size(), ours.size()); at++) {
                partners.put(captured.get(at), ours.get(at));
            }
            return partners;
        }
        var pairs = new ArrayList<Pair>();
        for (var theirs : captured) {
            for (var own : ours) {
                pairs.add(new Pair(theirs, own, weight(theirs, own)));
            }
        }
        pairs.sort(Comparator.comparingInt(Pair::weight).reversed());
        Set<Shape> taken = Collections.newSetFromMap(new IdentityHashMap<>());
        for (var pair : pairs) {
            if (pair.weight() > 0 && !partners.containsKey(pair.captured()) && taken.add(pair.ours())) {
                partners.put(pair.captured(), pair.ours());
            }
        }
        return partners;
    }

    /** Two entries that may be the same. */
    private record Pair(Shape captured, Shape ours, int weight) {}

    private int weight(Shape captured, Shape ours) {
        if (captured.parts().isEmpty() && ours.parts().isEmpty()) {
            return likeness.weight(captured.text(), ours.text());
        }
        return captured.parts().stream()
                .limit(40)
                .mapToInt(part -> weight(part, ours.part(part.name())))
                .sum();
    }

    private static Map<String, List<Shape>> grouped(Shape shape) {
        var groups = new LinkedHashMap<String, List<Shape>>();
        shape.parts()
                .forEach(part -> groups.computeIfAbsent(group(part.name()), _ -> new ArrayList<>())
                        .add(part));
        return groups;
    }

    private static String group(String name) {
        var entry = ENTRY.matcher(name);
        if (!entry.matches()) {
            return name;
        }
        return (entry.group(1) == null ? entry.group(2) : "F_") + "*";
    }

    private static String brief(Shape shape) {
        return shape.parts().isEmpty()
                ? shape.text()
                : shape.name() + shape.parts().stream().map(Shape::name).toList();
    }

    private void add(String what, String path, String captured, String ours) {
        found.add(new Difference(what, path.isEmpty() ? "/" : path, captured, ours));
    }
}
