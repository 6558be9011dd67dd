// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.http;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.skerry.api.error.ServiceUnavailableException;
import org.skerry.api.llsd.LlsdFormatException;

/** The edge where whatever a handler throws becomes an answer and at most one log line. */
final class CallExceptionEdge implements Handler {
    private static final Logger LOG = System.getLogger(CallExceptionEdge.class.getName());

    private final Handler inner;
    private final int maxInflated;
    private final BodyBudget budget;

    CallExceptionEdge(Handler inner, int maxInflated, BodyBudget budget) {
        this.budget = budget;
        this.inner = inner;
        this.maxInflated = maxInflated;
    }

    @Override
    public CompletableFuture<Answer> handle(HttpCall call) {
        try {
            return GzipBody.isCompressed(call) ? inflated(call) : inner.handle(call);
        } catch (IOException badBody) {
            return CompletableFuture.completedFuture(Answer.badRequest("bad gzip body"));
        } catch (RuntimeException | Error thrown) {
            return CompletableFuture.completedFuture(answer(call, thrown));
        }
    }

    private CompletableFuture<Answer> inflated(HttpCall call) throws IOException {
        if (!budget.take(maxInflated)) {
            return CompletableFuture.completedFuture(Answer.text(503, "too busy"));
        }
        var handed = false;
        try {
            var stage = inner.handle(GzipBody.inflate(call, maxInflated));
            var _ = stage.whenComplete((answer, thrown) -> budget.release(maxInflated));
            handed = true;
            return stage;
        } finally {
            if (!handed) {
                budget.release(maxInflated);
            }
        }
    }

    /** What the peer is told of a failure. */
    static Answer answer(HttpCall call, Throwable thrown) {
        var cause = thrown instanceof CompletionException wrapped && wrapped.getCause() != null
                ? wrapped.getCause()
                : thrown;
        return switch (cause) {
            case LlsdFormatException garbled -> Answer.badRequest(String.valueOf(garbled.getMessage()));
            case CancellationException hungUp -> Answer.empty(503);
            case ServiceUnavailableException down -> {
                LOG.log(
                        Level.WARNING,
                        "event=service-unavailable method={0} problem={1}",
                        call.method(),
                        down.getMessage());
                yield Answer.text(503, "a service of the grid cannot be reached")
                        .with("Retry-After", "10");
            }
            default -> {
                LOG.log(Level.ERROR, "event=call-failed method=" + call.method(), cause);
                yield Answer.text(500, "internal error");
            }
        };
    }
}
