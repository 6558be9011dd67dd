// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.moving.source;

/** A row that cannot be moved; the others can. */
public final class RefusedRowException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String reason;

    /**
     * @param reason a word or two for the summary, such as {@code bad-id}
     * @param detail for whoever reads the report
     */
    public RefusedRowException(String reason, String detail) {
        super(detail, null, false, false);
        this.reason = reason;
    }

    public String reason() {
        return reason;
    }

    public String detail() {
        return String.valueOf(getMessage());
    }
}
