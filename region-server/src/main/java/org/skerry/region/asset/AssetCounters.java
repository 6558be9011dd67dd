// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.asset;

import java.util.concurrent.atomic.LongAdder;

/** What has happened with assets since the start. Thread-safe. */
final class AssetCounters {
    final LongAdder memoryHits = new LongAdder();
    final LongAdder diskHits = new LongAdder();
    final LongAdder queueHits = new LongAdder();
    final LongAdder misses = new LongAdder();
    final LongAdder diskReads = new LongAdder();
    final LongAdder fetches = new LongAdder();
    final LongAdder merged = new LongAdder();
    final LongAdder rememberedMissing = new LongAdder();
    final LongAdder corrupt = new LongAdder();
    final LongAdder diskTroubles = new LongAdder();
    final LongAdder uploads = new LongAdder();
    final LongAdder queued = new LongAdder();
    final LongAdder retries = new LongAdder();
    final LongAdder setAside = new LongAdder();
}
