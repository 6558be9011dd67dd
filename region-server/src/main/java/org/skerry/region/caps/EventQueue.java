// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.caps;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.skerry.api.llsd.Llsd;
import org.skerry.api.llsd.LlsdStruct;
import org.skerry.api.llsd.LlsdXml;
import org.skerry.region.http.Answer;

/**
 * Events on their way to one viewer, who polls for them. What was sent is sent again until the next poll acknowledges
 * it. One poll is outstanding at most: a newer one ends the older. Thread-safe; no method blocks.
 */
public final class EventQueue {
    private static final int MOST_EVENTS = 2000;
    private static final int MOST_IN_ONE_ANSWER = 100;

    private final Duration hold;
    private final Executor background;
    private final ArrayDeque<Llsd> waiting = new ArrayDeque<>();
    private List<Llsd> sent = List.of();
    private int id;
    private long polls;
    private boolean closed;
    private @Nullable CompletableFuture<Answer> poll;

    /**
     * @param hold how long an idle poll is kept before it is answered 502
     * @param firstId where the answers' ids start
     * @param background where answers are made, so that {@link #post} costs its caller nothing
     */
    EventQueue(Duration hold, int firstId, Executor background) {
        this.hold = hold;
        this.id = firstId;
        this.background = background;
    }

    /** Adds an event; false if it is dropped, because the queue is closed or nobody has fetched for very long. */
    synchronized boolean post(String message, Llsd.Struct body) {
        if (closed || waiting.size() >= MOST_EVENTS) {
            return false;
        }
        waiting.add(new LlsdStruct().put("message", message).put("body", body).build());
        if (poll != null) {
            background.execute(this::deliver);
        }
        return true;
    }

    /** How many wait to be fetched, how many were sent and are not acknowledged, and whether a poll is open. */
    synchronized Figures figures() {
        return new Figures(waiting.size(), sent.size(), poll != null);
    }

    /** See {@link #figures}. */
    record Figures(int waiting, int unacknowledged, boolean polling) {}

    /** Answers a poll, as soon as there is something to say. */
    CompletableFuture<Answer> poll(Llsd.Struct request) {
        var mine = new CompletableFuture<Answer>();
        CompletableFuture<Answer> older;
        long serial;
        int acknowledgedId;
        synchronized (this) {
            if (closed) {
                return CompletableFuture.completedFuture(Answer.notFound());
            }
            serial = ++polls;
            acknowledgedId = id;
            older = poll;
            poll = mine;
            if (request.get("ack") instanceof Llsd.Int(var acknowledged) && acknowledged == id) {
                sent = List.of();
            }
        }
        if (older != null) {
            older.complete(Answer.empty(502));
        }
        if (LlsdMembers.flag(request, "done", false)) {
            forget(serial);
            mine.complete(answer(acknowledgedId, List.of()));
            return mine;
        }
        deliver();
        mine.completeOnTimeout(Answer.empty(502), hold.toMillis(), TimeUnit.MILLISECONDS);
        var _ = mine.whenComplete((answer, thrown) -> forget(serial));
        return mine;
    }

    /** Gives up a poll that was answered otherwise, unless a newer one has taken its place. */
    private synchronized void forget(long serial) {
        if (polls == serial) {
            poll = null;
        }
    }

    /** Gives the outstanding poll what is unacknowledged, or what is new. */
    private void deliver() {
        CompletableFuture<Answer> open;
        List<Llsd> batch;
        int batchId;
        synchronized (this) {
            open = poll;
            if (open == null || (sent.isEmpty() && waiting.isEmpty())) {
                return;
            }
            if (sent.isEmpty()) {
                var fresh = new ArrayList<Llsd>();
                while (!waiting.isEmpty() && fresh.size() < MOST_IN_ONE_ANSWER) {
                    fresh.add(waiting.remove());
                }
                sent = List.copyOf(fresh);
                id = id == Integer.MAX_VALUE ? 1 : id + 1;
            }
            batch = sent;
            batchId = id;
            poll = null;
        }
        open.complete(answer(batchId, batch));
    }

    private static Answer answer(int id, List<Llsd> events) {
        return Answer.ok(
                "application/xml",
                LlsdXml.write(new LlsdStruct()
                        .put("events", new Llsd.Array(events))
                        .put("id", id)
                        .build()));
    }

    /** Ends the queue and a pending poll with it. */
    void close() {
        CompletableFuture<Answer> open;
        synchronized (this) {
            closed = true;
            waiting.clear();
            sent = List.of();
            open = poll;
            poll = null;
        }
        if (open != null) {
            open.complete(Answer.notFound());
        }
    }
}
