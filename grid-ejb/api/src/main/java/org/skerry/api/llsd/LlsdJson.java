// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.llsd;

import org.skerry.api.binary.Octets;

/**
 * LLSD as JSON, the form in which simulators and grid talk of agents (robust-wire section 0.3). JSON knows fewer kinds:
 * binary is written as an array of byte values; UUIDs, dates and URIs as text; undef as null. What is read is made of
 * structs, arrays, texts, booleans, numbers and undef only.
 */
public final class LlsdJson {
    private LlsdJson() {}

    /**
     * Reads a document.
     *
     * @throws LlsdFormatException if it is none or exceeds {@link LlsdLimits#DEFAULT}
     */
    public static Llsd read(Octets document) {
        return read(document, LlsdLimits.DEFAULT);
    }

    /**
     * Reads a document in UTF-8.
     *
     * @throws LlsdFormatException if it is none or exceeds the limits
     */
    public static Llsd read(Octets document, LlsdLimits limits) {
        limits.checkLength(document.length());
        return new LlsdJsonReader(document, limits).read();
    }

    /** The document in UTF-8. */
    public static Octets write(Llsd value) {
        return Octets.utf8(writeText(value));
    }

    /** The document as text, without blanks. */
    public static String writeText(Llsd value) {
        return new LlsdJsonWriter().document(value);
    }
}
