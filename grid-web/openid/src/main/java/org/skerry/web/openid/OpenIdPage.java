// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.openid;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** A page with a sentence and a link, as harmless as those of the browse pages. */
final class OpenIdPage {
    private static final String POLICY =
            "default-src 'none'; style-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'";

    private OpenIdPage() {}

    /**
     * Writes it.
     *
     * @param refresh an address that the browser goes to by itself; empty to stay
     * @param sentence for people; any text
     * @param link the address below the sentence, one of ours
     */
    static void write(HttpServletResponse response, String refresh, String sentence, String link) throws IOException {
        var page = new StringBuilder("<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\">");
        if (!refresh.isEmpty()) {
            page.append("<meta http-equiv=\"refresh\" content=\"0;url=")
                    .append(refresh)
                    .append("\">");
        }
        page.append("<title>Log in</title><link rel=\"stylesheet\" href=\"/browse/style.css\"></head><body><h1>")
                .append(escaped(sentence))
                .append("</h1><p><a href=\"")
                .append(link)
                .append("\">Go on</a></p></body></html>");
        response.setHeader("Content-Security-Policy", POLICY);
        send(response, "text/html;charset=UTF-8", page.toString());
    }

    /** The same for programs, as RFC 9457 has it. */
    static void problem(HttpServletResponse response, String code, String sentence) throws IOException {
        send(
                response,
                "application/problem+json",
                "{\"type\":\"urn:skerry:problem:" + code + "\",\"title\":\"" + code.replace('-', ' ') + "\",\"status\":"
                        + response.getStatus() + ",\"detail\":\""
                        + sentence.replace("\\", "\\\\").replace("\"", "\\\"") + "\"}");
    }

    private static void send(HttpServletResponse response, String type, String text) throws IOException {
        response.setContentType(type);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "no-referrer");
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
