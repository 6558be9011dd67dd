// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.caps;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.skerry.region.http.Answer;
import org.skerry.region.http.Handler;
import org.skerry.region.http.HttpCall;

/**
 * Which handler stands behind each unguessable path, for all regions of a process. Paths are {@code /CAPS/<key>}, {@code
 * /CE/<key>} and {@code /<key>}, each with or without a slash at the end. Thread-safe.
 */
public final class CapsDirectory implements Handler {
    private final Map<String, Handler> byKey = new ConcurrentHashMap<>();

    /** False, and nothing is changed, if the key is another's already. */
    boolean add(String key, Handler handler) {
        return byKey.putIfAbsent(key, handler) == null;
    }

    void remove(String key) {
        byKey.remove(key);
    }

    int size() {
        return byKey.size();
    }

    @Override
    public CompletableFuture<Answer> handle(HttpCall call) {
        var segments = call.segments();
        var key = switch (segments.size()) {
            case 1 -> segments.getFirst();
            case 2 -> segments.get(0) + "/" + segments.get(1);
            default -> "";
        };
        var handler = byKey.get(key);
        return handler == null ? CompletableFuture.completedFuture(Answer.notFound()) : handler.handle(call);
    }
}
