// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset.figures;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import org.skerry.api.asset.StorageResult;
import org.skerry.api.llsd.Llsd;
import org.skerry.api.llsd.LlsdStruct;

/** What one store or cache was asked since the server started, and what came of it. Thread-safe. */
public final class StoreCounts {
    private static final double NANOS = 1e9;

    private final InstantSource clock;
    private final LongAdder hits = new LongAdder();
    private final LongAdder misses = new LongAdder();
    private final LongAdder failures = new LongAdder();
    private final LongAdder bytes = new LongAdder();
    private final LongAdder readNanos = new LongAdder();
    private final LongAdder kept = new LongAdder();
    private final LongAdder keptBytes = new LongAdder();
    private final LongAdder keepNanos = new LongAdder();
    private final LongAdder removed = new LongAdder();
    private final Map<String, LongSupplier> others = new ConcurrentSkipListMap<>();

    public StoreCounts(InstantSource clock) {
        this.clock = clock;
    }

    /** The moment from which on a question is timed. */
    public Instant begin() {
        return clock.instant();
    }

    /**
     * Counts a question that was answered with something.
     *
     * @param length of the content that the answer leads to, in bytes
     */
    public void hit(Instant begun, long length) {
        hits.increment();
        bytes.add(length);
        readNanos.add(since(begun));
    }

    /** Counts a question that was answered with nothing. */
    public void missed(Instant begun) {
        misses.increment();
        readNanos.add(since(begun));
    }

    /** Counts a question, or something to keep or remove, that came to nothing. */
    public void failed() {
        failures.increment();
    }

    private long since(Instant begun) {
        // a clock may be set back meanwhile
        return Math.max(0, Duration.between(begun, clock.instant()).toNanos());
    }

    /** Asks and counts what comes of it. */
    public <T> StorageResult<T> read(Supplier<StorageResult<T>> question, ToLongFunction<T> length) {
        var begun = begin();
        var result = question.get();
        switch (result) {
            case StorageResult.Success<T>(var found) -> hit(begun, length.applyAsLong(found));
            case StorageResult.NotFound<T> _ -> missed(begun);
            case StorageResult.AuthNeeded<T> _, StorageResult.Failure<T> _ -> {
                failed();
                readNanos.add(since(begun));
            }
        }
        return result;
    }

    /** Keeps something and counts what comes of it. */
    public <T> StorageResult<T> keep(long length, Supplier<StorageResult<T>> work) {
        var begun = begin();
        var result = work.get();
        keepNanos.add(since(begun));
        if (result instanceof StorageResult.Success<T>) {
            kept(1, length);
        } else {
            failed();
        }
        return result;
    }

    /** Counts what was kept without being timed. */
    public void kept(int count, long length) {
        kept.add(count);
        keptBytes.add(length);
    }

    /** Removes something and counts what comes of it. */
    public <T> StorageResult<T> remove(Supplier<StorageResult<T>> work) {
        var result = work.get();
        switch (result) {
            case StorageResult.Success<T> _ -> removed.increment();
            case StorageResult.NotFound<T> _ -> {}
            case StorageResult.AuthNeeded<T> _, StorageResult.Failure<T> _ -> failed();
        }
        return result;
    }

    /** Tells besides what only this store counts. */
    public void also(String name, LongSupplier count) {
        others.put(name, count);
    }

    /** All counts by their names; times are sums, in seconds. */
    public Llsd.Struct told(String store) {
        var told = new LlsdStruct()
                .put("store", store)
                .put("hits", (double) hits.sum())
                .put("misses", (double) misses.sum())
                .put("failures", (double) failures.sum())
                .put("bytes", (double) bytes.sum())
                .put("read_seconds", readNanos.sum() / NANOS)
                .put("kept", (double) kept.sum())
                .put("kept_bytes", (double) keptBytes.sum())
                .put("keep_seconds", keepNanos.sum() / NANOS)
                .put("removed", (double) removed.sum());
        others.forEach((name, count) -> told.put(name, (double) count.getAsLong()));
        return told.build();
    }

    /** Questions that were answered with something. */
    public long hits() {
        return hits.sum();
    }

    /** Questions that were answered with nothing. */
    public long misses() {
        return misses.sum();
    }

    /** What came to nothing. */
    public long failures() {
        return failures.sum();
    }

    /** What was kept. */
    public long kept() {
        return kept.sum();
    }
}
