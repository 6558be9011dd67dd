// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.wire;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The children of a {@link WireNode.Tree} in the order of the wire: two arrays instead of a hash table, for a folder's answer
 * has one for each item, is written from front to back, and is looked into seldom. A look goes through a few names, or
 * into an index that the first look into many makes. Immutable.
 */
final class WireChildren extends AbstractMap<String, WireNode> {
    /** Up to here names are gone through. */
    private static final int FEW = 32;

    private final String[] names;
    private final WireNode[] nodes;
    private volatile @Nullable Map<String, WireNode> index;

    private WireChildren(String[] names, WireNode[] nodes) {
        this.names = names;
        this.nodes = nodes;
    }

    /** The same children, which change no more. */
    static WireChildren of(Map<String, WireNode> children) {
        if (children instanceof WireChildren settled) {
            return settled;
        }
        return new WireChildren(
                children.keySet().toArray(String[]::new), children.values().toArray(WireNode[]::new));
    }

    static WireChildren ofTexts(Map<String, String> texts) {
        var nodes = new WireNode[texts.size()];
        var at = 0;
        for (var text : texts.values()) {
            nodes[at++] = new WireNode.Text(text);
        }
        return new WireChildren(texts.keySet().toArray(String[]::new), nodes);
    }

    /** Named by the prefix and a number from 0 on. */
    static WireChildren numbered(String prefix, List<? extends WireNode> nodes) {
        var names = IntStream.range(0, nodes.size()).mapToObj(number -> prefix + number);
        return new WireChildren(names.toArray(String[]::new), nodes.toArray(WireNode[]::new));
    }

    @Override
    public int size() {
        return names.length;
    }

    /** Of the child at this place, from 0 on. */
    String name(int at) {
        return names[at];
    }

    WireNode node(int at) {
        return nodes[at];
    }

    @Override
    public @Nullable WireNode get(Object name) {
        if (names.length > FEW) {
            return index().get(name);
        }
        for (var at = 0; at < names.length; at++) {
            if (names[at].equals(name)) {
                return nodes[at];
            }
        }
        return null;
    }

    private Map<String, WireNode> index() {
        var known = index;
        if (known == null) {
            known = HashMap.newHashMap(names.length);
            for (var at = 0; at < names.length; at++) {
                known.put(names[at], nodes[at]);
            }
            index = known;
        }
        return known;
    }

    @Override
    public boolean containsKey(Object name) {
        return get(name) != null;
    }

    @Override
    public void forEach(BiConsumer<? super String, ? super WireNode> action) {
        for (var at = 0; at < names.length; at++) {
            action.accept(names[at], nodes[at]);
        }
    }

    @Override
    public Set<Entry<String, WireNode>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public int size() {
                return names.length;
            }

            @Override
            public Iterator<Entry<String, WireNode>> iterator() {
                return IntStream.range(0, names.length)
                        .mapToObj(at -> Map.entry(names[at], nodes[at]))
                        .iterator();
            }
        };
    }
}
