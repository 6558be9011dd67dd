// SPDX-License-Identifier: Apache-2.0
package org.skerry.udp.circuit;

import java.util.Arrays;
import org.skerry.udp.wire.BodyWriter;

/**
 * One block of a repeating kind as it goes out, such as ObjectData of ImprovedTerseObjectUpdate: made once when
 * something changes and put by any number of circuits into datagrams of their own, see {@link BlockMessage}. Immutable.
 */
public final class EncodedBlock {
    /** So that one fits into a datagram behind any first part. */
    public static final int MOST = 1024;

    private final byte[] bytes;

    private EncodedBlock(byte[] bytes) {
        if (bytes.length == 0 || bytes.length > MOST) {
            throw new IllegalArgumentException("a block has 1 to " + MOST + " bytes, not " + bytes.length);
        }
        this.bytes = bytes;
    }

    /**
     * Of these bytes, which must not be changed any more.
     *
     * @throws IllegalArgumentException for none or too many
     */
    public static EncodedBlock owning(byte[] bytes) {
        return new EncodedBlock(bytes);
    }

    /**
     * Of so many bytes from {@code at} on, copied, such as what {@link org.skerry.udp.message.direct.TerseBlock} wrote.
     *
     * @throws IllegalArgumentException for none or too many
     */
    public static EncodedBlock copyOf(byte[] bytes, int at, int length) {
        return new EncodedBlock(Arrays.copyOfRange(bytes, at, at + length));
    }

    /**
     * Of what was written.
     *
     * @throws IllegalArgumentException for nothing or too much
     */
    public static EncodedBlock of(BodyWriter written) {
        return copyOf(written.array(), 0, written.length());
    }

    /** A copy of the bytes, for tools and tests. */
    public byte[] toArray() {
        return bytes.clone();
    }

    public int length() {
        return bytes.length;
    }

    int copyTo(byte[] target, int at) {
        System.arraycopy(bytes, 0, target, at, bytes.length);
        return at + bytes.length;
    }
}
