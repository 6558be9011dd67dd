// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.http;

import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/**
 * Answers calls. Called on a virtual thread of the call's own, so it may block; one that waits for long rather returns
 * a stage and completes it later. The stage is cancelled when the peer hangs up. {@link
 * org.skerry.api.llsd.LlsdFormatException} becomes status 400, {@link
 * org.skerry.api.error.ServiceUnavailableException} 503, any other exception 500.
 */
@FunctionalInterface
public interface Handler {
    CompletableFuture<Answer> handle(HttpCall call);

    /** A handler that answers before it returns. */
    static Handler blocking(Function<HttpCall, Answer> answer) {
        return call -> CompletableFuture.completedFuture(answer.apply(call));
    }

    /** The same handler for one method; others get 405. */
    default Handler only(String method) {
        return call -> call.method().equals(method)
                ? handle(call)
                : CompletableFuture.completedFuture(Answer.methodNotAllowed(method));
    }
}
