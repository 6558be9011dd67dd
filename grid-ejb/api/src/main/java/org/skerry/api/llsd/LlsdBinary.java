// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.llsd;

import org.skerry.api.binary.Octets;

/** LLSD in its binary form, as meshes and the journal of uploads hold it. */
public final class LlsdBinary {
    private LlsdBinary() {}

    /** A document, and how many bytes it took: in meshes, the blocks that it tells of follow. */
    public record Read(Llsd value, int length) {}

    /**
     * Reads a document from the beginning of some bytes; what follows it is left alone.
     *
     * @throws LlsdFormatException if it is none or exceeds {@link LlsdLimits#DEFAULT}
     */
    public static Read read(Octets bytes) {
        return read(bytes, LlsdLimits.DEFAULT);
    }

    /**
     * The same with limits; those of length are for all of the bytes.
     *
     * @throws LlsdFormatException if it is none or exceeds them
     */
    public static Read read(Octets bytes, LlsdLimits limits) {
        limits.checkLength(bytes.length());
        return new LlsdBinaryReader(bytes, limits).read();
    }

    /**
     * Writes a document, without the line at the head that some put before it. Dates are to the millisecond.
     *
     * @throws ArithmeticException if a date is beyond what milliseconds count
     */
    public static Octets write(Llsd value) {
        return new LlsdBinaryWriter().write(value);
    }
}
