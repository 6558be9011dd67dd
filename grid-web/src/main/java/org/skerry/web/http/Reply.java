// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.http;

import jakarta.ws.rs.core.Response;
import org.skerry.api.binary.Octets;

/** A reply whose length is known, whether its body is in memory or still to be read. */
public interface Reply {
    int status();

    String contentType();

    /** All of it, in memory. */
    Octets body();

    Response toResponse();
}
