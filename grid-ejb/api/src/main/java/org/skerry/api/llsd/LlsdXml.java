// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.llsd;

import org.skerry.api.binary.Octets;

/**
 * The XML form of LLSD. Written as simulators write it: literal {@code <llsd>}, no XML declaration, on one line, empty
 * elements for empty text, zero and the zero UUID. Read liberally in form, strictly in size; DOCTYPE is refused.
 */
public final class LlsdXml {
    private LlsdXml() {}

    /**
     * Reads a document.
     *
     * @throws LlsdFormatException if it is none or exceeds {@link LlsdLimits#DEFAULT}
     */
    public static Llsd read(Octets document) {
        return read(document, LlsdLimits.DEFAULT);
    }

    /**
     * Reads a document.
     *
     * @throws LlsdFormatException if it is none or exceeds the limits
     */
    public static Llsd read(Octets document, LlsdLimits limits) {
        limits.checkLength(document.length());
        return new LlsdXmlReader(limits).read(document.toArray());
    }

    /** The document in UTF-8. */
    public static Octets write(Llsd value) {
        return Octets.utf8(writeText(value));
    }

    /** The document as text. */
    public static String writeText(Llsd value) {
        return new LlsdXmlWriter().document(value);
    }
}
