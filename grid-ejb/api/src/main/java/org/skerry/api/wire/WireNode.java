// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.wire;

import java.util.LinkedHashMap;
import java.util.Map;

/** A value of a reply: a text, or a map of further values, which is marked {@code type="List"} on the wire. */
public sealed interface WireNode {
    /** A text. */
    record Text(String value) implements WireNode {}

    /**
     * Named values.
     *
     * @param children in the order sent
     */
    record Tree(Map<String, WireNode> children) implements WireNode {
        public Tree {
            children = WireChildren.of(children);
        }

        /** The same children by their places. */
        WireChildren inOrder() {
            return WireChildren.of(children);
        }

        /** The texts directly in this map; maps within are left out. */
        public WireFields wireFields() {
            var texts = new LinkedHashMap<String, String>();
            children.forEach((name, child) -> {
                if (child instanceof Text(var value)) {
                    texts.put(name, value);
                }
            });
            return new WireFields(texts);
        }

        /** The map of this name, empty if it is missing or a text. */
        public Tree tree(String name) {
            return children.get(name) instanceof Tree tree ? tree : new Tree(Map.of());
        }
    }

    /** A map of texts. */
    static Tree of(Map<String, String> texts) {
        return new Tree(WireChildren.ofTexts(texts));
    }
}
