// SPDX-License-Identifier: Apache-2.0
package org.skerry.udp.wire;

import java.util.List;
import org.skerry.api.binary.Octets;

/** What a message can hold at most: checked when it is made, so that the mistake shows where it happened. */
public final class Bounds {
    private Bounds() {}

    /**
     * Refuses more bytes than the length field can tell.
     *
     * @throws IllegalArgumentException if there are too many
     */
    public static void variable(String field, Octets value, int most) {
        if (value.length() > most) {
            throw new IllegalArgumentException(field + " has " + value.length() + " bytes, at most " + most);
        }
    }

    /**
     * Refuses any other length.
     *
     * @throws IllegalArgumentException if the length differs
     */
    public static void fixed(String field, Octets value, int length) {
        if (value.length() != length) {
            throw new IllegalArgumentException(field + " has " + value.length() + " bytes, must have " + length);
        }
    }

    /**
     * The blocks of a repeating field, unchanging, which the count byte limits to 255.
     *
     * @throws IllegalArgumentException if there are more
     */
    public static <T> List<T> counted(String block, List<T> blocks) {
        if (blocks.size() > 255) {
            throw new IllegalArgumentException(block + " repeats " + blocks.size() + " times, at most 255");
        }
        return Blocks.unchanging(blocks);
    }

    /**
     * The blocks of a field that repeats a fixed number of times, unchanging; none at all stands for an absent block.
     *
     * @throws IllegalArgumentException if there is another number of them
     */
    public static <T> List<T> repeated(String block, List<T> blocks, int count) {
        if (blocks.size() != count && !blocks.isEmpty()) {
            throw new IllegalArgumentException(block + " repeats " + blocks.size() + " times, must be " + count);
        }
        return Blocks.unchanging(blocks);
    }
}
