// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.http;

import jakarta.ws.rs.core.Response;

/** What an unknown path answers. */
public final class NotFoundPage {
    private static final String PAGE =
            "<!DOCTYPE html><html><head><title>404 Not Found</title></head><body><h1>Not found</h1>"
                    + "<p>There is nothing at this address.</p></body></html>";

    private NotFoundPage() {}

    public static HttpReply reply() {
        return HttpReply.text(404, "text/html", PAGE);
    }

    public static Response response() {
        return reply().toResponse();
    }
}
