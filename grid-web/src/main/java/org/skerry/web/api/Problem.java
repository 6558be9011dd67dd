// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.api;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import org.skerry.api.llsd.Llsd;
import org.skerry.api.llsd.LlsdJson;
import org.skerry.web.http.HttpReply;

/**
 * An error as RFC 9457 has it.
 *
 * @param status of HTTP
 * @param code a word that programs can tell it by; the document's {@code type} is {@code urn:skerry:problem:<code>}
 * @param detail a sentence for people
 */
public record Problem(int status, String code, String detail) {
    static final String MEDIA_TYPE = "application/problem+json";
    private static final String TYPE = "urn:skerry:problem:";

    /** Of a status that says all. */
    public static Problem of(int status) {
        return switch (status) {
            case 400 -> new Problem(status, "bad-request", "The request is not in the protocol.");
            case 401 -> new Problem(status, "auth-needed", "This needs a token.");
            case 403 -> new Problem(status, "denied", "This token is not enough.");
            case 404 -> new Problem(status, "not-found", "There is no such thing.");
            case 405 -> new Problem(status, "method-not-allowed", "This method is not served here.");
            case 413 -> new Problem(status, "too-large", "The content is too large.");
            case 415 -> new Problem(status, "unsupported-type", "Content of this type is not taken.");
            case 501 -> new Problem(status, "not-here", "This server cannot do it.");
            case 503 -> new Problem(status, "unavailable", "The grid cannot do it at the moment.");
            default -> new Problem(status, "status-" + status, "The request failed.");
        };
    }

    Problem withDetail(String sentence) {
        return new Problem(status, code, sentence);
    }

    /** As an exception to throw out of a resource. */
    public ProblemException toException() {
        return new ProblemException(this);
    }

    public Response toResponse() {
        return toResponseBuilder().build();
    }

    /** To add headers to. */
    public Response.ResponseBuilder toResponseBuilder() {
        var response = HttpReply.text(status, MEDIA_TYPE, json())
                .toResponseBuilder()
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("X-Content-Type-Options", "nosniff");
        return status == 401 ? response.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"skerry\"") : response;
    }

    private String json() {
        var members = new LinkedHashMap<String, Llsd>();
        members.put("type", new Llsd.Text(TYPE + code));
        members.put("title", new Llsd.Text(code.replace('-', ' ')));
        members.put("status", new Llsd.Int(status));
        members.put("detail", new Llsd.Text(detail));
        return LlsdJson.writeText(new Llsd.Struct(members));
    }
}
