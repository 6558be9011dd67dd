// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.http;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.skerry.connector.call.CallFigures;
import org.skerry.region.tick.NanoClock;

/**
 * A handler whose calls are counted and timed under a name.
 *
 * @param name of our own making, never a part of what was asked
 */
public record MeasuredHandler(String name, Handler inner, CallFigures figures, NanoClock clock) implements Handler {
    @Override
    public CompletableFuture<Answer> handle(HttpCall call) {
        var from = clock.nanos();
        CompletableFuture<Answer> answer;
        var handed = false;
        try {
            answer = inner.handle(call);
            handed = true;
        } finally {
            if (!handed) {
                figures.called(name, "thrown", clock.nanos() - from);
            }
        }
        var _ = answer.whenComplete(
                (given, thrown) -> figures.called(name, outcome(given, thrown), clock.nanos() - from));
        return answer;
    }

    private static String outcome(@Nullable Answer given, @Nullable Throwable thrown) {
        if (given != null) {
            return given.status() / 100 + "xx";
        }
        var cause = thrown instanceof CompletionException && thrown.getCause() != null ? thrown.getCause() : thrown;
        return cause instanceof CancellationException ? "hung-up" : "thrown";
    }
}
