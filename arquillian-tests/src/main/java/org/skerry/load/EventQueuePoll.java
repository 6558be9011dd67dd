// SPDX-License-Identifier: Apache-2.0
package org.skerry.load;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.skerry.api.binary.Octets;
import org.skerry.api.llsd.Llsd;
import org.skerry.api.llsd.LlsdFormatException;
import org.skerry.api.llsd.LlsdXml;

/** Asks for an avatar's capabilities and keeps its event queue polled, each event acknowledged. A virtual thread's work. */
final class EventQueuePoll implements Runnable {
    /** Longer than any server holds a poll. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final long PAUSE_NANOS = Duration.ofSeconds(1).toNanos();
    private static final int SEED_TRIES = 30;
    private static final Llsd WANTED = new Llsd.Array(List.of(
            new Llsd.Text("EventQueueGet"),
            new Llsd.Text("SimulatorFeatures"),
            new Llsd.Text("GetTexture"),
            new Llsd.Text("ViewerAsset"),
            new Llsd.Text("FetchInventory2"),
            new Llsd.Text("FetchInventoryDescendents2")));

    /**
     * Since the start, of one avatar or all.
     *
     * @param polls answered ones, empty ones included
     * @param failures calls that were answered otherwise than the protocol says, or not at all
     */
    record Totals(long polls, long events, long failures) {
        static final Totals NONE = new Totals(0, 0, 0);

        Totals plus(Totals other) {
            return new Totals(polls + other.polls, events + other.events, failures + other.failures);
        }

        Totals minus(Totals earlier) {
            return new Totals(polls - earlier.polls, events - earlier.events, failures - earlier.failures);
        }
    }

    private final HttpClient http;
    private final URI seed;
    private final Tally polls = new Tally();
    private final Tally events = new Tally();
    private final Tally failures = new Tally();

    EventQueuePoll(HttpClient http, URI seed) {
        this.http = http;
        this.seed = seed;
    }

    Totals totals() {
        return new Totals(polls.get(), events.get(), failures.get());
    }

    @Override
    public void run() {
        try {
            var queue = queue();
            if (queue != null) {
                poll(queue);
            } else {
                failures.add(1);
            }
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
    }

    private @Nullable URI queue() throws InterruptedException {
        for (var i = 0; i < SEED_TRIES && !Thread.currentThread().isInterrupted(); i++) {
            try {
                var answer = post(seed, WANTED);
                if (answer.statusCode() == 200
                        && LlsdXml.read(Octets.owning(answer.body())) instanceof Llsd.Struct offered
                        && offered.get("EventQueueGet") instanceof Llsd.Text address) {
                    return URI.create(address.value());
                }
            } catch (IOException | IllegalArgumentException again) {
                failures.add(1);
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
        return null;
    }

    private void poll(URI queue) throws InterruptedException {
        Llsd acknowledged = Llsd.UNDEF;
        while (!Thread.currentThread().isInterrupted()) {
            try {
                var answer = post(queue, new Llsd.Struct(Map.of("ack", acknowledged, "done", new Llsd.Bool(false))));
                switch (answer.statusCode()) {
                    case 200 -> acknowledged = take(LlsdXml.read(Octets.owning(answer.body())));
                    case 502, 499, 503, 504 -> polls.add(1); // nothing happened; ask again
                    case 404, 410 -> {
                        return;
                    }
                    default -> {
                        failures.add(1);
                        LockSupport.parkNanos(PAUSE_NANOS);
                    }
                }
            } catch (IOException | LlsdFormatException odd) {
                failures.add(1);
                LockSupport.parkNanos(PAUSE_NANOS);
            }
        }
    }

    private Llsd take(Llsd answer) {
        polls.add(1);
        if (answer instanceof Llsd.Struct batch) {
            if (batch.get("events") instanceof Llsd.Array list) {
                events.add(list.values().size());
            }
            return batch.get("id");
        }
        return Llsd.UNDEF;
    }

    private HttpResponse<byte[]> post(URI where, Llsd body) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(where)
                .timeout(PATIENCE)
                .header("Content-Type", "application/llsd+xml")
                .POST(BodyPublishers.ofString(LlsdXml.writeText(body)))
                .build();
        return http.send(request, BodyHandlers.ofByteArray());
    }
}
