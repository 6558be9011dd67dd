// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.api.maintenance;

import java.util.function.Supplier;
import org.skerry.api.error.ServiceUnavailableException;
import org.skerry.api.llsd.Llsd;
import org.skerry.api.llsd.LlsdJson;
import org.skerry.api.llsd.LlsdStruct;
import org.skerry.web.http.HttpReply;

/** Answers in JSON; what went wrong as RFC 9457 tells it. */
final class Replies {
    static final HttpReply NO_SUCH = problem(404, "Not found", "There is no such thing here.");

    private Replies() {}

    static HttpReply json(int status, Llsd value) {
        return new HttpReply(status, "application/json", LlsdJson.write(value));
    }

    static HttpReply problem(int status, String title, String detail) {
        return new HttpReply(
                status,
                "application/problem+json",
                LlsdJson.write(new LlsdStruct()
                        .put("title", title)
                        .put("status", status)
                        .put("detail", detail)
                        .build()));
    }

    static HttpReply badRequest(String detail) {
        return problem(400, "Bad request", detail);
    }

    /** Whatever is away is told as such. */
    static HttpReply orAway(Supplier<HttpReply> answer) {
        try {
            return answer.get();
        } catch (ServiceUnavailableException away) {
            return problem(503, "Unavailable", String.valueOf(away.getMessage()));
        }
    }
}
