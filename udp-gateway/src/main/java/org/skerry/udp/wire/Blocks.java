// SPDX-License-Identifier: Apache-2.0
package org.skerry.udp.wire;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;

/**
 * The repeated blocks of a received message: an immutable list of the array it is given, which a record keeps as it is
 * where any other list would be copied.
 */
final class Blocks<T> extends AbstractList<T> implements RandomAccess {
    private final T[] all;

    private Blocks(T[] all) {
        this.all = all;
    }

    /** A list of these; nobody may change the array from now on. */
    static <T> List<T> owning(T[] all) {
        return all.length == 0 ? List.of() : new Blocks<>(all);
    }

    /** The list itself if it can never change, else a copy. */
    static <T> List<T> unchanging(List<T> blocks) {
        return blocks instanceof Blocks<T> ? blocks : List.copyOf(blocks);
    }

    @Override
    public T get(int index) {
        return all[index];
    }

    @Override
    public int size() {
        return all.length;
    }
}
