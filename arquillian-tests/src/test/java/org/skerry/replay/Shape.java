// SPDX-License-Identifier: Apache-2.0
package org.skerry.replay;

import java.util.List;

/**
 * A body, whatever it is written in: a tree of named parts.
 *
 * @param name of the element, member or field; {@code []} in a list
 * @param kind what the writing tells of its type beside name and text, empty if nothing
 * @param text empty if there are parts
 */
record Shape(String name, String kind, String text, List<Shape> parts) {
    Shape {
        parts = List.copyOf(parts);
    }

    static Shape leaf(String name, String kind, String text) {
        return new Shape(name, kind, text, List.of());
    }

    static Shape branch(String name, String kind, List<Shape> parts) {
        return new Shape(name, kind, "", parts);
    }

    /** The part of this name, or an empty one. */
    Shape part(String wanted) {
        return parts.stream()
                .filter(part -> part.name().equals(wanted))
                .findFirst()
                .orElseGet(() -> leaf(wanted, "", ""));
    }
}
