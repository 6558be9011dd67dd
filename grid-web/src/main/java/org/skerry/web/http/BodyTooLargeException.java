// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.http;

import java.io.IOException;

/** A request's body goes on past what is taken: 413. */
public final class BodyTooLargeException extends IOException {
    private static final long serialVersionUID = 1L;

    BodyTooLargeException(long maxBytes) {
        super("a body of more than " + maxBytes + " bytes");
    }
}
