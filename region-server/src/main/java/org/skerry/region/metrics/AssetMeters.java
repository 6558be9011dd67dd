// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.metrics;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.skerry.region.door.AssetFigures;

/** The meters of what is kept of the grid's assets. */
final class AssetMeters {
    private final MeterRegistry registry;
    private final MetricsSource source;

    private AssetMeters(MeterRegistry registry, MetricsSource source) {
        this.registry = registry;
        this.source = source;
    }

    static void register(MeterRegistry registry, MetricsSource source) {
        var meters = new AssetMeters(registry, source);
        meters.reads();
        meters.stores();
        meters.queue();
    }

    private void reads() {
        var hits = "Assets that were here when they were asked for, by where";
        counter("skerry.assets.hits", hits, Tags.of("store", "memory"), AssetFigures::memoryHits);
        counter("skerry.assets.hits", hits, Tags.of("store", "disk"), AssetFigures::diskHits);
        counter("skerry.assets.hits", hits, Tags.of("store", "queue"), AssetFigures::queueHits);
        counter("skerry.assets.misses", "Assets that were not here", Tags.empty(), AssetFigures::misses);
        counter("skerry.assets.fetches", "Assets that the grid was asked for", Tags.empty(), AssetFigures::fetches);
        counter(
                "skerry.assets.merged",
                "Askers who waited for a fetch or read that was under way",
                Tags.empty(),
                AssetFigures::merged);
        counter(
                "skerry.assets.missing.remembered",
                "Answers that there is no such asset, given without asking the grid again",
                Tags.empty(),
                AssetFigures::rememberedMissing);
        counter(
                "skerry.assets.corrupt",
                "Files of the cache that were not what was written, each deleted",
                Tags.empty(),
                AssetFigures::corrupt);
        counter(
                "skerry.assets.disk.troubles",
                "Failures to write or search the folder of the cache",
                Tags.empty(),
                AssetFigures::diskTroubles);
    }

    private void stores() {
        var bytes = "Bytes of the assets that are kept, by where";
        var count = "Assets that are kept, by where";
        var memory = Tags.of("store", "memory");
        var disk = Tags.of("store", "disk");
        gauge("skerry.assets.kept", "bytes", bytes, memory, all -> all.memory().bytes());
        gauge("skerry.assets.kept", "bytes", bytes, disk, all -> all.disk().bytes());
        gauge(
                "skerry.assets.kept.count",
                null,
                count,
                memory,
                all -> all.memory().count());
        gauge("skerry.assets.kept.count", null, count, disk, all -> all.disk().count());
    }

    private void queue() {
        var none = Tags.empty();
        gauge(
                "skerry.assets.queue.depth",
                null,
                "Assets that wait for the grid",
                none,
                all -> all.queue().depth());
        gauge(
                "skerry.assets.queue",
                "bytes",
                "Bytes of the assets that wait for the grid",
                none,
                all -> all.queue().bytes());
        gauge(
                "skerry.assets.queue.oldest",
                "seconds",
                "How long the first of them waits",
                none,
                all -> all.queue().oldestSeconds());
        counter(
                "skerry.assets.queue.taken",
                "Assets put there",
                none,
                all -> all.queue().queued());
        counter(
                "skerry.assets.queue.done",
                "Assets of those that the grid has taken",
                none,
                all -> all.queue().done());
        counter(
                "skerry.assets.queue.retries",
                "Attempts that failed",
                none,
                all -> all.queue().retries());
        counter(
                "skerry.assets.queue.set.aside",
                "Files of the queue that could not be read and were put away",
                none,
                all -> all.queue().setAside());
    }

    private void counter(String name, String about, Tags tags, ToDoubleFunction<AssetFigures> value) {
        FunctionCounter.builder(name, source, from -> value.applyAsDouble(from.assets()))
                .description(about)
                .tags(tags)
                .register(registry);
    }

    private void gauge(
            String name, @Nullable String unit, String about, Tags tags, ToDoubleFunction<AssetFigures> value) {
        Gauge.builder(name, source, from -> value.applyAsDouble(from.assets()))
                .baseUnit(unit)
                .description(about)
                .tags(tags)
                .register(registry);
    }
}
