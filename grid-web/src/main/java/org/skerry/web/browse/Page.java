// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.browse;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.skerry.web.http.HttpReply;

/** A whole page with what browsers need to know to keep it harmless. */
final class Page {
    static final String ROOT = "/browse";
    /** Nothing but pictures, sounds, forms and the style sheet of this very server; no script at all, no frames. */
    static final String POLICY = "default-src 'none'; img-src 'self'; media-src 'self'; style-src 'self';"
            + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private Page() {}

    static Response ok(String title, Markup body) {
        return of(200, title, body).build();
    }

    static Response.ResponseBuilder of(int status, String title, Markup body) {
        var page = new Markup()
                .raw("<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\""
                        + " content=\"width=device-width\">")
                .element("title", title)
                .raw("<link rel=\"stylesheet\" href=\"" + ROOT + "/style.css\"></head><body>")
                .raw(body.toString())
                .raw("</body></html>");
        return HttpReply.text(status, "text/html;charset=UTF-8", page.toString())
                .toResponseBuilder()
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("Content-Security-Policy", POLICY)
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "same-origin");
    }

    /** A page with a sentence. */
    static Response told(int status, String sentence) {
        return of(status, sentence, new Markup().element("h1", sentence).link(ROOT, "Assets"))
                .build();
    }
}
