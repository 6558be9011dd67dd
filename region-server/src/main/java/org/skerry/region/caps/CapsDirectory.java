// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.caps;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.skerry.region.http.Answer;
import org.skerry.region.http.BodyLimits;
import org.skerry.region.http.Handler;
import org.skerry.region.http.HttpCall;

/**
 * Which handler stands behind each unguessable path, for all regions of a process. Paths are {@code /CAPS/<key>}, {@code
 * /CE/<key>} and {@code /<key>}, each with or without a slash at the end. Thread-safe.
 */
public final class CapsDirectory implements Handler, BodyLimits {
    private static final int LONGEST_UPLOAD = 16 << 20;
    private static final int LONGEST_REQUEST = 1 << 20;
    private static final int LONGEST_TO_NOBODY = 16 << 10;

    private final Map<String, Handler> byKey = new ConcurrentHashMap<>();

    /** False, and nothing is changed, if the key is another's already. */
    boolean add(String key, Handler handler) {
        return byKey.putIfAbsent(key, handler) == null;
    }

    void remove(String key) {
        byKey.remove(key);
    }

    /** Whether something stands behind a path. */
    public boolean knows(String path) {
        return byKey.containsKey(key(HttpCall.segments(path)));
    }

    int size() {
        return byKey.size();
    }

    /** Large bodies are for open uploads alone; to unknown paths hardly anything may be sent. */
    @Override
    public int most(String path) {
        var key = key(HttpCall.segments(path));
        if (!byKey.containsKey(key)) {
            return LONGEST_TO_NOBODY;
        }
        return key.endsWith(Uploads.SUFFIX) ? LONGEST_UPLOAD : LONGEST_REQUEST;
    }

    private static String key(List<String> segments) {
        return switch (segments.size()) {
            case 1 -> segments.getFirst();
            case 2 -> segments.get(0) + "/" + segments.get(1);
            default -> "";
        };
    }

    @Override
    public CompletableFuture<Answer> handle(HttpCall call) {
        var handler = byKey.get(key(call.segments()));
        return handler == null ? CompletableFuture.completedFuture(Answer.notFound()) : handler.handle(call);
    }
}
