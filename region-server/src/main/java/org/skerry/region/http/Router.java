// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.http;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * Finds the handler for a path: an exact one, else the one registered under its first segment, else the fallback, else
 * 404. Immutable once built.
 */
public final class Router implements Handler {
    private final Map<String, Handler> exact;
    private final Map<String, Handler> under;
    private final Handler fallback;

    private Router(Builder builder) {
        exact = Map.copyOf(builder.exact);
        under = Map.copyOf(builder.under);
        fallback = builder.fallback;
    }

    public static Builder builder() {
        return new Builder();
    }

    /** Whether there is more than the fallback for a path. */
    public boolean knows(String path) {
        var segments = HttpCall.segments(path);
        return exact.containsKey(path) || (!segments.isEmpty() && under.containsKey(segments.getFirst()));
    }

    @Override
    public CompletableFuture<Answer> handle(HttpCall call) {
        var exactly = exact.get(call.path());
        if (exactly != null) {
            return exactly.handle(call);
        }
        var segments = call.segments();
        var first = segments.isEmpty() ? "" : segments.getFirst();
        return under.getOrDefault(first, fallback).handle(call);
    }

    /** Collects routes. Not thread-safe. */
    public static final class Builder {
        private final Map<String, Handler> exact = new LinkedHashMap<>();
        private final Map<String, Handler> under = new LinkedHashMap<>();
        private Handler fallback = Handler.blocking(call -> Answer.notFound());

        private Builder() {}

        /** One path, such as {@code /simstatus}. */
        public Builder exact(String path, Handler handler) {
            exact.put(path, handler);
            return this;
        }

        /** Every path whose first segment is this, such as {@code agent}. */
        public Builder under(String segment, Handler handler) {
            under.put(segment, handler);
            return this;
        }

        /** Every other path. */
        public Builder fallback(Handler handler) {
            fallback = handler;
            return this;
        }

        public Router build() {
            return new Router(this);
        }
    }
}
