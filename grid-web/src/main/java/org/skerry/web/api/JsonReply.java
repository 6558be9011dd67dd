// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.api;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.skerry.api.llsd.Llsd;
import org.skerry.api.llsd.LlsdJson;
import org.skerry.web.http.HttpReply;

/** Answers of JSON. They are for their caller alone and old at once. */
final class JsonReply {
    private static final String MEDIA_TYPE = "application/json";

    private JsonReply() {}

    static Response ok(Llsd document) {
        return of(200, document).build();
    }

    static Response.ResponseBuilder of(int status, Llsd document) {
        return new HttpReply(status, MEDIA_TYPE, LlsdJson.write(document))
                .toResponseBuilder()
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("X-Content-Type-Options", "nosniff");
    }
}
