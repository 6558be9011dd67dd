// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.caps;

import java.util.ArrayDeque;
import java.util.UUID;
import java.util.function.Function;
import org.skerry.api.binary.Octets;
import org.skerry.api.llsd.LlsdStruct;
import org.skerry.region.http.Answer;
import org.skerry.region.http.Handler;

/**
 * The second steps of a session's uploads: each a URL that takes one body, once. Only the newest few are kept open.
 * Thread-safe.
 */
public final class Uploads {
    /** Ends the keys of the URLs that take large bodies. */
    static final String SUFFIX = "-BK";

    private static final int MOST_OPEN = 32;

    private final CapsDirectory directory;
    private final String baseUri;
    private final ArrayDeque<String> open = new ArrayDeque<>();
    private boolean closed;

    Uploads(CapsDirectory directory, String baseUri) {
        this.directory = directory;
        this.baseUri = baseUri;
    }

    /**
     * Opens a URL and tells the viewer of it.
     *
     * @param store called once with what is uploaded; its answer goes to the viewer
     */
    Answer expect(Function<Octets, Answer> store) {
        var key = UUID.randomUUID() + SUFFIX;
        synchronized (this) {
            if (closed) {
                return Answer.notFound();
            }
            open.add(key);
            if (open.size() > MOST_OPEN) {
                directory.remove(open.remove());
            }
            directory.add(
                    key,
                    Handler.blocking(call -> takes(key) ? store(call.body(), store) : Answer.notFound())
                            .only("POST"));
        }
        return LlsdAnswer.asStock(new LlsdStruct()
                .put("uploader", baseUri + key)
                .put("state", "upload")
                .put("upload_price", 0)
                .build());
    }

    private static Answer store(Octets body, Function<Octets, Answer> store) {
        return body.isEmpty() ? LlsdAnswer.failed("The upload is empty.") : store.apply(body);
    }

    private synchronized boolean takes(String key) {
        directory.remove(key);
        return open.remove(key);
    }

    synchronized void close() {
        closed = true;
        open.forEach(directory::remove);
        open.clear();
    }
}
